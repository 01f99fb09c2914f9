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

class XfzbReaderTest extends ReaderContract {
    @Override
    protected Area area() {
        return Samples.AREA;
    }

    @Override
    protected Reader reader() {
        return new XfzbReader();
    }

    @Override
    protected List<byte[]> samples() {
        return List.of(Samples.bytes(Samples.XFZB));
    }

    @Test
    void houseIsReadUnderItsMaster() {
        Reading reading = read(Samples.XFZB);
        assertEquals(List.of(), reading.rejects());
        Record record = reading.records().get(0);
        Bill bill = (Bill) record.body();
        assertEquals("618-40000085/KSL2600417", bill.reference());
        assertEquals(new BigDecimal("119.975"), bill.consignment().load().kilograms());
        assertEquals(
                List.of("shipper address", "consignee name", "consignee address"),
                bill.consignment().missing());
        assertEquals(Instant.parse("2026-11-23T11:00:00Z"), record.at());
    }

    @Test
    void doctypeIsRefused() {
        Reading reading = read("<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>" + Samples.XFZB);
        assertEquals(0, reading.records().size());
        assertEquals(1, reading.lost());
    }
}
