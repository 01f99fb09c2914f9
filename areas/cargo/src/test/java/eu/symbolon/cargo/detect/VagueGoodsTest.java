package eu.symbolon.cargo.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import eu.symbolon.cargo.Samples;
import eu.symbolon.kernel.area.Detector;
import eu.symbolon.kernel.area.Stateless;
import eu.symbolon.kernel.kit.DetectorContract;
import eu.symbolon.kernel.word.Record;
import java.util.List;
import org.junit.jupiter.api.Test;

class VagueGoodsTest extends DetectorContract<Stateless.None> {
    @Override
    protected Detector<Stateless.None> detector() {
        return new VagueGoods();
    }

    @Override
    protected List<Record> firing() {
        return house("STC SPARE PARTS F345-D VOL.WGHT. 133.7 KG");
    }

    @Override
    protected List<Record> innocent() {
        return house("COMPUTER PARTS");
    }

    @Test
    void vagueTermsWithCountsAreStillVague() {
        for (String goods :
                List.of("CONSOLIDATED", "GENERAL CARGO", "12 CTNS PARTS", "FAK", "SAID TO CONTAIN GIFTS", "4711")) {
            assertFalse(new VagueGoods().look(house(goods).get(0)).isEmpty(), goods);
        }
    }

    @Test
    void wordThatNamesTheGoodsIsEnough() {
        for (String goods : List.of("BRAKE PADS AND OTHER PARTS", "TURBINE SPARE PARTS", "BOLTS")) {
            assertEquals(List.of(), new VagueGoods().look(house(goods).get(0)), goods);
        }
    }

    @Test
    void consolidatedMasterIsLeftToItsHouses() {
        String master = Samples.FWB.replace(
                "/NG/SENSORS MEASURING THE TURBIDITY OF WATER", "/NC/CONSOLIDATION AS PER ATTACHED LIST");
        assertEquals(
                List.of(),
                new VagueGoods().look(Samples.records("cargo-imp-fwb", master).get(0)));
    }

    @Test
    void harmonisedCodeSpeaksAgainst() {
        double without = new VagueGoods().look(house("PARTS").get(0)).get(0).score();
        Record coded = Samples.records(
                        "cargo-imp-fwb", Samples.FWB.replace("SENSORS MEASURING THE TURBIDITY OF WATER", "PARTS"))
                .get(0);
        assertEquals(0.6, without);
        assertEquals(0.36, new VagueGoods().look(coded).get(0).score());
    }

    private static List<Record> house(String goods) {
        return Samples.records(
                "cargo-imp-fhl", "FHL/5\nMBI/618-40000085FRAORD/T12K340.5\nHBS/KSL1/FRAORD/1/K2//" + goods + "\n");
    }
}
