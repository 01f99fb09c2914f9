package eu.symbolon.border.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.symbolon.kernel.area.Detector;
import eu.symbolon.kernel.kit.DetectorContract;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Record;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdentityChangeTest extends DetectorContract<Claimed> {
    private static final String SHIP = "237000011";

    @Override
    protected Detector<Claimed> detector() {
        return new IdentityChange();
    }

    private static Record said(String mmsi, int minute, int imo, String callSign, String name, int length) {
        return Traffic.claim(mmsi, String.format("2026-11-20T10:%02d:00Z", minute), imo, callSign, name, length);
    }

    @Override
    protected List<Record> firing() {
        return List.of(
                said(SHIP, 0, 9074729, "SVAB", "ENDEAVOUR", 100), said(SHIP, 6, 9074729, "SVAB", "RESOLVE", 100));
    }

    @Override
    protected List<Record> innocent() {
        return List.of(
                said(SHIP, 0, 9074729, "SVAB", "ENDEAVOUR", 100),
                said(SHIP, 6, 9074729, "SVAB", "ENDEAVOUR", 109),
                said(SHIP, 12, 0, "", "", 0),
                said(SHIP, 18, 9074729, "svab", "Endeavour ", 100),
                said("237000022", 18, 9176187, "SVAC", "RESOLVE", 80));
    }

    private List<String> keys(Record... records) {
        return Driven.hits(detector(), List.of(records)).stream().map(Hit::key).toList();
    }

    @Test
    void eachChangedFieldIsAHitOfItsOwn() {
        assertEquals(
                List.of(SHIP + ":imo:9176187", SHIP + ":call-sign:SVAC", SHIP + ":name:RESOLVE", SHIP + ":length:80 m"),
                keys(said(SHIP, 0, 9074729, "SVAB", "ENDEAVOUR", 100), said(SHIP, 6, 9176187, "SVAC", "RESOLVE", 80)));
    }

    @Test
    void oneImoNumberUnderTwoNumbersIsFoundAndAFalseImoNumberIsNotFollowed() {
        assertEquals(
                List.of("imo:9074729:mmsi:237000022"),
                keys(
                        said(SHIP, 0, 9074729, "SVAB", "ENDEAVOUR", 100),
                        said("237000022", 6, 9074729, "SVAB", "ENDEAVOUR", 100)));
        assertEquals(
                List.of(),
                keys(said(SHIP, 0, 1234567 - 1, "SVAB", "A", 100), said("237000022", 6, 1234566, "SVAC", "B", 100)));
    }

    @Test
    void whatIsNotSaidIsNoChange() {
        assertEquals(
                List.of(SHIP + ":name:RESOLVE"),
                keys(
                        said(SHIP, 0, 9074729, "SVAB", "ENDEAVOUR", 100),
                        said(SHIP, 6, 0, "", "", 0),
                        said(SHIP, 12, 9074729, "SVAB", "RESOLVE", 100)));
    }
}
