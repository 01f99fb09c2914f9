package eu.symbolon.cargo.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import eu.symbolon.cargo.Samples;
import eu.symbolon.kernel.area.Detector;
import eu.symbolon.kernel.kit.DetectorContract;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Record;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HouseSumTest extends DetectorContract<HouseTally> {
    @Override
    protected Detector<HouseTally> detector() {
        return new HouseSum();
    }

    @Override
    protected List<Record> firing() {
        return Samples.records("cargo-imp-fhl", Samples.FHL.replace("FRAORD/8/K220.5", "FRAORD/9/K260"));
    }

    @Override
    protected List<Record> innocent() {
        List<Record> all = new ArrayList<>(Samples.records("cargo-imp-fhl", Samples.FHL));
        all.addAll(Samples.records("cargo-imp-fwb", Samples.FWB));
        all.addAll(Samples.records("cargo-xml-xfzb", Samples.XFZB));
        return all;
    }

    @Test
    void piecesAndWeightAreBothNamed() {
        Hit hit = run(firing()).getLast();
        assertEquals(
                "the houses have 13 pieces, the master has 12",
                hit.reasons().get(0).text());
        assertEquals(
                "the houses weigh 380 kg, the master weighs 340.5 kg",
                hit.reasons().get(1).text());
        assertEquals("618-40000085", hit.key());
        assertEquals(2, hit.evidence().size());
    }

    @Test
    void repeatedHouseCountsOnce() {
        List<Record> twice = new ArrayList<>(Samples.records("cargo-imp-fhl", Samples.FHL));
        twice.addAll(Samples.records("cargo-imp-fhl", Samples.FHL));
        assertEquals(List.of(), run(twice));
    }

    @Test
    void mastersOwnWaybillIsBelievedMoreThanTheHouseList() {
        List<Record> all = new ArrayList<>(Samples.records("cargo-imp-fhl", Samples.FHL));
        all.addAll(Samples.records("cargo-imp-fwb", Samples.FWB.replace("/T12K340.5MC1.20", "/T10K340.5")));
        assertFalse(run(all).isEmpty());
    }

    private static List<Hit> run(List<Record> records) {
        HouseSum detector = new HouseSum();
        HouseTally state = detector.initial();
        List<Hit> hits = new ArrayList<>();
        for (Record record : records) {
            for (String key : detector.keys(record)) {
                var step = detector.step(key, state, record);
                state = step.state();
                hits.addAll(step.hits());
            }
        }
        return hits;
    }
}
