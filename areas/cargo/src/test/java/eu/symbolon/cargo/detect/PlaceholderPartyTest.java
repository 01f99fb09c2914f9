package eu.symbolon.cargo.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.symbolon.cargo.Samples;
import eu.symbolon.kernel.area.Detector;
import eu.symbolon.kernel.area.Stateless;
import eu.symbolon.kernel.kit.DetectorContract;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Reason;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceholderPartyTest extends DetectorContract<Stateless.None> {
    @Override
    protected Detector<Stateless.None> detector() {
        return new PlaceholderParty();
    }

    @Override
    protected List<Record> firing() {
        return Samples.records("cargo-xml-xfzb", Samples.XFZB);
    }

    @Override
    protected List<Record> innocent() {
        return Samples.records("cargo-imp-fwb", Samples.FWB);
    }

    @Test
    void missingPartyAndMissingAddressAreNamed() {
        assertEquals(List.of("shipper-address", "consignee-missing"), codes(hit(firing().get(0))));
        assertEquals("618-40000085/KSL2600417", hit(firing().get(0)).key());
    }

    @Test
    void placeholderNameIsFoundWhateverItsPunctuation() {
        assertEquals(List.of("consignee-placeholder"), codes(hit(waybill("PRAIRIE WATER WORKS INC", "N/A"))));
        assertEquals(
                List.of("consignee-placeholder"), codes(hit(waybill("PRAIRIE WATER WORKS INC", "TO ORDER OF BANK"))));
        assertEquals(List.of("consignee-placeholder"), codes(hit(waybill("PRAIRIE WATER WORKS INC", "XXXXXX"))));
        assertEquals(
                Severity.HIGH, hit(waybill("PRAIRIE WATER WORKS INC", "TBA")).severity());
    }

    @Test
    void addressOfADotIsNoAddress() {
        assertEquals(List.of("consignee-address"), codes(hit(waybill("12 CANAL ROAD", "."))));
    }

    @Test
    void forwarderOnBothSidesIsAHit() {
        Record record = Samples.records(
                        "cargo-imp-fwb",
                        Samples.FWB
                                .replace("LENKWERK MESSTECHNIK GMBH", "NORDHAFEN SPEDITION")
                                .replace("PRAIRIE WATER WORKS INC", "NORDHAFEN SPEDITION."))
                .get(0);
        assertEquals(List.of("same-party", "forwarder-both-sides"), codes(hit(record)));
    }

    private Record waybill(String from, String to) {
        return Samples.records("cargo-imp-fwb", Samples.FWB.replace(from, to)).get(0);
    }

    private Hit hit(Record record) {
        return new PlaceholderParty().look(record).get(0);
    }

    private static List<String> codes(Hit hit) {
        return hit.reasons().stream().map(Reason::code).toList();
    }
}
