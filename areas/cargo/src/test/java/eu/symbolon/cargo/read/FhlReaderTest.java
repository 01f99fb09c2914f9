package eu.symbolon.cargo.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.symbolon.cargo.Samples;
import eu.symbolon.cargo.record.House;
import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Reading;
import eu.symbolon.kernel.kit.ReaderContract;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class FhlReaderTest extends ReaderContract {
    @Override
    protected Area area() {
        return Samples.AREA;
    }

    @Override
    protected Reader reader() {
        return new FhlReader();
    }

    @Override
    protected List<byte[]> samples() {
        return List.of(Samples.bytes(Samples.FHL), Samples.bytes(Samples.FHL.replace("\n", "\r\n")));
    }

    @Test
    void everyHouseIsARecordUnderItsMaster() {
        Reading reading = read(Samples.FHL);
        assertEquals(List.of(), reading.rejects());
        House first = (House) reading.records().get(0).body();
        assertEquals("618-40000085/KSL2600417", first.reference());
        assertEquals(4, first.consignment().load().pieces());
        assertEquals(4, first.slac());
        assertEquals(new BigDecimal("340.5"), first.masterLoad().weight());
        assertEquals(
                "WATER SENSORS MEASURING THE TURBIDITY OF DRINKING WATER",
                first.consignment().goods());
        assertEquals(List.of("902610"), first.consignment().harmonisedCodes());
        assertEquals(List.of(), first.consignment().missing());
        assertEquals(3, reading.records().get(0).where().line());
        assertEquals(
                "[house_waybill:618-40000085:KSL2600417]",
                reading.records().get(0).mentions().get(0).identifiers().toString());
        assertEquals(
                "master-consignment", reading.records().get(0).mentions().get(1).role());
    }

    @Test
    void untaggedPartiesOfOlderVersionsAreRead() {
        House second = (House) read(Samples.FHL).records().get(1).body();
        assertEquals(
                "FULDATAL GIESSEREI KG", second.consignment().parties().get(0).name());
        assertEquals(
                "WERKSTRASSE 9, 34233 FULDATAL, HE, DE",
                second.consignment().parties().get(0).address());
        assertEquals(List.of(), second.consignment().missing());
    }

    @Test
    void brokenHouseLeavesItsNeighbour() {
        Reading reading = read(Samples.FHL.replace("HBS/KSL2600417/FRAORD", "HBS//FRAORD"));
        assertEquals(1, reading.records().size());
        assertEquals(1, reading.lost());
        assertEquals(3, reading.rejects().get(0).where().line());
    }
}
