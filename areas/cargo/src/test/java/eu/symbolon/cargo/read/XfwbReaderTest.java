package eu.symbolon.cargo.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.symbolon.cargo.Samples;
import eu.symbolon.cargo.record.Bill;
import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Reading;
import eu.symbolon.kernel.kit.ReaderContract;
import eu.symbolon.kernel.word.Record;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class XfwbReaderTest extends ReaderContract {
    @Override
    protected Area area() {
        return Samples.AREA;
    }

    @Override
    protected Reader reader() {
        return new XfwbReader();
    }

    @Override
    protected List<byte[]> samples() {
        return List.of(Samples.bytes(Samples.XFWB));
    }

    @Test
    void typedFieldsOfAWaybill() {
        Reading reading = read(Samples.XFWB);
        assertEquals(List.of(), reading.rejects());
        Record record = reading.records().get(0);
        Bill bill = (Bill) record.body();
        assertEquals("618-40000085", bill.reference());
        assertEquals(12, bill.consignment().load().pieces());
        assertEquals(new BigDecimal("340.5"), bill.consignment().load().weight());
        assertEquals("WATER SENSORS", bill.consignment().goods());
        assertEquals(List.of("902610"), bill.consignment().harmonisedCodes());
        assertEquals("SPX", bill.consignment().security().status());
        assertEquals(List.of(), bill.consignment().missing());
        assertEquals(Instant.parse("2026-11-23T10:00:00Z"), record.at());
        assertEquals("LENKWERK MESSTECHNIK GMBH", record.mentions().get(1).title());
        assertEquals(
                "[email:versand@lenkwerk.example, register_number:EORI:DE123456789012345]",
                record.mentions().get(1).identifiers().toString());
    }

    @Test
    void houseWaybillIsNotClaimed() {
        assertEquals(0, reader().recognise(Samples.bytes(Samples.XFZB)));
        assertEquals(1, read(Samples.XFZB).lost());
    }
}
