package eu.symbolon.cargo.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.symbolon.cargo.Samples;
import eu.symbolon.kernel.area.Detector;
import eu.symbolon.kernel.area.Stateless;
import eu.symbolon.kernel.kit.DetectorContract;
import eu.symbolon.kernel.kit.Proves;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Reason;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class HighRiskGoodsTest extends DetectorContract<Stateless.None> {
    @Override
    protected Detector<Stateless.None> detector() {
        return new HighRiskGoods();
    }

    @Override
    protected List<Record> firing() {
        return Samples.records("cargo-imp-fwb", Samples.PRINTER_2010);
    }

    @Override
    protected List<Record> innocent() {
        return Samples.records(
                "cargo-imp-fwb",
                Samples.FWB.replace("SENSORS MEASURING THE TURBIDITY OF WATER", "TONER CARTRIDGES FOR OFFICES"));
    }

    @Test
    void printerOf2010IsCriticalWithItsFourFacts() {
        Hit hit = new HighRiskGoods().look(firing().get(0)).get(0);
        assertEquals(Severity.CRITICAL, hit.severity());
        assertEquals(
                List.of("goods-class", "origin", "private-sender", "not-secured"),
                hit.reasons().stream().map(Reason::code).toList());
        assertEquals(0.84, hit.score());
        assertEquals("618-40000100", hit.key());
    }

    @Test
    void negationDoesNotCount() {
        String text = Samples.PRINTER_2010.replace(
                "LASERJET PRINTER WITH TONER CARTRIDGE BOOKS CLOTHS", "BOOKS NO TONER CARTRIDGE");
        assertEquals(
                List.of(),
                new HighRiskGoods().look(Samples.records("cargo-imp-fwb", text).get(0)));
    }

    @Test
    @Proves("C-817-19-J7")
    void screeningAsHighRiskLowersTheScore() {
        String text = Samples.PRINTER_2010 + "SPH/SHR\nOCI/YE/ISS/SM/XRY\n///SM/ETD\n";
        assertEquals(
                List.of(),
                new HighRiskGoods().look(Samples.records("cargo-imp-fwb", text).get(0)));
    }
}
