package eu.symbolon.cargo.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.cargo.Samples;
import eu.symbolon.cargo.record.Party;
import eu.symbolon.cargo.record.Waybill;
import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Reading;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.kit.ReaderContract;
import eu.symbolon.kernel.word.Mention;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FwbReaderTest extends ReaderContract {
    @Override
    protected Area area() {
        return Samples.AREA;
    }

    @Override
    protected Reader reader() {
        return new FwbReader();
    }

    @Override
    protected List<byte[]> samples() {
        return List.of(
                Samples.bytes(Samples.FWB),
                Samples.bytes(Samples.FWB.replace("\n", "\r\n")),
                Samples.bytes(Samples.FWB_16),
                Samples.bytes(Samples.PRINTER_2010));
    }

    @Test
    void typedFieldsOfAWaybill() {
        Reading reading = read(Samples.FWB);
        assertEquals(List.of(), reading.rejects());
        Waybill waybill = (Waybill) reading.records().get(0).body();
        assertEquals("618-40000085", waybill.consignment().number());
        assertEquals("FRA", waybill.consignment().origin());
        assertEquals("ORD", waybill.consignment().destination());
        assertEquals(List.of("MUC"), waybill.consignment().via());
        assertEquals(12, waybill.consignment().load().pieces());
        assertEquals(new BigDecimal("340.5"), waybill.consignment().load().weight());
        assertEquals("MC1.20", waybill.volume());
        assertEquals(
                "SENSORS MEASURING THE TURBIDITY OF WATER",
                waybill.consignment().goods());
        assertEquals(List.of("902610"), waybill.consignment().harmonisedCodes());
        assertEquals(List.of("SQ326/24"), waybill.flights());
        assertEquals(new BigDecimal("12000.00"), waybill.consignment().charges().customsValue());
        assertEquals("PP", waybill.consignment().charges().payment());
        assertEquals("SPX", waybill.consignment().security().status());
        assertEquals(List.of("DE RA 00123-01"), waybill.consignment().security().regulatedAgents());
        assertEquals(List.of("XRY"), waybill.consignment().security().screeningMethods());
        assertEquals("1227", waybill.consignment().security().expiry());
        assertEquals(List.of(), waybill.consignment().missing());
        assertEquals(
                Instant.parse("2026-11-23T00:00:00Z"), reading.records().get(0).at());
        assertEquals(
                "FRA", Objects.requireNonNull(reading.records().get(0).place()).code());
    }

    @Test
    void partiesBecomeMentionsThatMeetTheOtherAreas() {
        List<Mention> mentions = read(Samples.FWB).records().get(0).mentions();
        assertEquals(
                "air_waybill:618-40000085", mentions.get(0).identifiers().get(0).toString());
        Mention shipper = mention(mentions, "shipper");
        assertEquals(SubjectType.ORGANISATION, shipper.type());
        assertEquals("LENKWERK MESSTECHNIK GMBH", shipper.title());
        assertEquals(List.of("AM HANG 4, 34117 KASSEL, HE, DE"), shipper.addresses());
        assertEquals(
                "[phone:+495615550101, register_number:EORI:DE123456789012345]",
                shipper.identifiers().toString());
        assertEquals(
                "[phone:+13125550142]",
                mention(mentions, "consignee").identifiers().toString());
        assertEquals(
                "[register_number:IATA:23470010014]",
                mention(mentions, "agent").identifiers().toString());
        Mention contact = mention(mentions, "shipper-contact");
        assertEquals(SubjectType.PERSON, contact.type());
        assertEquals("ANKE BRANDL", contact.title());
        assertEquals(
                "[register_number:DE-RA:0012301]",
                mention(mentions, "regulated-agent").identifiers().toString());
    }

    @Test
    void layoutBeforeVersion17GivesTheSameParties() {
        Waybill old = (Waybill) read(Samples.FWB_16).records().get(0).body();
        Waybill now = (Waybill) read(Samples.FWB).records().get(0).body();
        Party shipper = Objects.requireNonNull(old.consignment().party("shipper"));
        assertEquals(now.consignment().party("shipper"), shipper);
        assertEquals("LB", old.consignment().load().weightUnit());
        assertEquals(new BigDecimal("9.979"), old.consignment().load().kilograms());
    }

    @Test
    void titledNameIsAPerson() {
        Mention shipper = mention(read(Samples.PRINTER_2010).records().get(0).mentions(), "shipper");
        assertEquals(SubjectType.PERSON, shipper.type());
        assertEquals("SALMA AL HADRANI", shipper.title());
        assertEquals(
                SubjectType.ORGANISATION,
                mention(read(Samples.PRINTER_2010).records().get(0).mentions(), "consignee")
                        .type());
    }

    @Test
    void wrongCheckDigitIsARemarkOnly() {
        Reading reading = read(Samples.FWB.replace("618-40000085", "618-40000084"));
        assertEquals(1, reading.records().size());
        assertEquals(0, reading.lost());
        assertEquals(
                "2: check digit of the air waybill number is 4, the rest by seven is 5 ['618-40000084']",
                reading.rejects().get(0).toString());
    }

    @Test
    void brokenWeightCostsTheWeightOnly() {
        Reading reading = read(Samples.FWB.replace("/T12K340.5MC1.20", "/T12K34O.5"));
        assertEquals(1, reading.records().size());
        assertEquals(1, reading.lost());
        assertTrue(
                reading.rejects().get(0).toString().startsWith("2: pieces and weight are not of the form T12K340.5"));
    }

    @Test
    void otherTypesAreNamedNotRead() {
        Reading reading = read("FSU/14\n618-40000085FRAORD/T12K340.5\nRCS/23NOV1403/FRA/T12K340.5\n");
        assertEquals(0, reading.records().size());
        assertEquals(
                "1: this is a Cargo-IMP FSU (status update), not a FWB. Of Cargo-IMP, FWB and FHL are read ['FSU']",
                reading.rejects().get(0).toString());
        assertEquals(0, reader().recognise(Samples.bytes("FSU/14\n618-40000085FRAORD/T12K340.5\n")));
    }

    @Test
    void twoWaybillsInOneFileAreTwoRecords() {
        assertEquals(
                2,
                read(Samples.FWB + Samples.FWB_16.substring(Samples.FWB_16.indexOf("FWB/16")))
                        .records()
                        .size());
    }

    private static Mention mention(List<Mention> mentions, String role) {
        return mentions.stream().filter(m -> m.role().equals(role)).findFirst().orElseThrow();
    }
}
