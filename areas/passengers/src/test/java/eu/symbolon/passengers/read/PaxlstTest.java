package eu.symbolon.passengers.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Reading;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.kit.PlainFields;
import eu.symbolon.kernel.kit.Proves;
import eu.symbolon.kernel.kit.ReaderContract;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.PartialDate;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.passengers.Passengers;
import eu.symbolon.passengers.record.ListedTraveller;
import eu.symbolon.passengers.record.Manifest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaxlstTest extends ReaderContract {

    @Override
    protected Area area() {
        return new Passengers();
    }

    @Override
    protected Reader reader() {
        return new Paxlst();
    }

    @Override
    protected List<byte[]> samples() {
        return List.of(Samples.bytes(Samples.PAXLST), Samples.bytes(Samples.PAXLST.replace("\n", "\r\n")));
    }

    @Test
    @Proves("API-2025-13-4-3")
    void listIsOneManifestAndOneRecordForEachPerson() {
        Reading reading = read(Samples.PAXLST);
        assertEquals(
                List.of("manifest", "traveller", "traveller"),
                reading.records().stream().map(Record::kind).toList());
        Manifest manifest = (Manifest) reading.records().getFirst().body();
        assertEquals("745", manifest.function());
        assertEquals("XY42", manifest.reference());
        assertEquals("XY0123", manifest.legs().getFirst().designator());
        assertEquals(2, manifest.persons());
        Record aino = reading.records().get(1);
        assertEquals(Instant.parse("2026-11-22T10:00:00Z"), aino.at());
        assertEquals("HEL", aino.place() == null ? "" : aino.place().code());
    }

    @Test
    @Proves("API-2025-13-4-2")
    void personCarriesWhatTheRegulationLists() {
        ListedTraveller aino = Readings.listed(read(Samples.PAXLST)).getFirst();
        assertEquals("VIRTA", aino.surname());
        assertEquals("AINO MARIA", aino.given());
        assertEquals("XP1234567", aino.documents().getFirst().number());
        assertEquals(new PartialDate(2031, 1, 12), aino.documents().getFirst().expiry());
        assertEquals("ABC123", aino.locator());
        assertEquals("778899", aino.passengerReference());
        assertEquals("12A", aino.seat());
        assertEquals(List.of("XY004411"), aino.bags());
        assertEquals(2, aino.bagPieces());
        assertEquals(31, aino.bagWeightKg());
        assertEquals("HEL", aino.embarkation());
        assertTrue(aino.verified());
    }

    @Test
    void mentionsAreThePersonAndTheCarriersContact() {
        Reading reading = read(Samples.PAXLST);
        Mention contact = reading.records().getFirst().mentions().getFirst();
        assertEquals("carrier-contact", contact.role());
        assertTrue(contact.identifiers()
                .contains(IdentifierType.PHONE.of("+35891234567").orElseThrow()));
        Mention aino = reading.records().get(1).mentions().getFirst();
        assertEquals("passenger", aino.role());
        assertEquals("F", aino.sex());
        assertEquals(List.of("FIN"), aino.countries());
        assertEquals(List.of(new PartialDate(1985, 7, 4)), aino.births());
        assertTrue(aino.identifiers().stream()
                .anyMatch(i -> i.type() == IdentifierType.PASSPORT && i.value().equals("XP1234567")));
        Mention kai = reading.records().get(2).mentions().getFirst();
        assertEquals("crew", kai.role());
        assertTrue(kai.identifiers().stream().anyMatch(i -> i.type() == IdentifierType.IDENTITY_CARD));
    }

    @Test
    void dayThatIsNoneIsRemarkedAndThePersonKept() {
        Reading reading = read(Samples.PAXLST);
        assertTrue(Readings.says(reading, "'790230' is no day"));
        assertEquals(List.of(), reading.records().get(2).mentions().getFirst().births());
    }

    @Test
    @Proves({"API-2025-13-4-2", "API-2025-13-4-3"})
    void contentBeyondTheClosedListIsCountedOnly() {
        Reading reading = read(Samples.PAXLST.replace("RFF+SEA:12A'", "RFF+CR:LOYAL77'LOC+180+:::TURKU'RFF+SEA:12A'"));
        assertEquals(3, ((Manifest) reading.records().getFirst().body()).excessRemoved());
        String all = reading.records().toString()
                + PlainFields.of(reading.records().get(1).body());
        assertFalse(all.contains("LOYAL77") || all.contains("TURKU"));
    }

    @Test
    void wrongCountUnknownFunctionAndOldDocumentAreRemarksAndNoRefusal() {
        Reading reading = read(Samples.PAXLST
                .replace("CNT+42:2'", "CNT+42:47'")
                .replace("BGM+745'", "BGM+799'")
                .replace("DTM+36:310112'", "DTM+36:200112'"));
        assertEquals(0, reading.lost());
        assertEquals(2, Readings.listed(reading).size());
        assertTrue(Readings.says(reading, "CNT announces 47 persons, 2 found"));
        assertTrue(Readings.says(reading, "BGM code '799' is unknown"));
        assertTrue(Readings.says(reading, "expires before the flight"));
    }

    @Test
    void interactiveRequestWithoutReferenceIsRemarked() {
        String text = Samples.PAXLST.replace("++APIS'", "++IAPI+O'");
        assertTrue(Readings.says(read(text), "ABO OR AVF MISSING VALUE"));
        assertFalse(Readings.says(read(Samples.PAXLST), "ABO OR AVF"));
    }

    @Test
    void personsFlightIsTheLegThatCrossesTheBorder() {
        Reading reading = read(
                Samples.PAXLST.replace(
                        "TDT+20+XY0123+++XY'",
                        "TDT+20+XY0100+++XY'LOC+92+OUL'DTM+189:2611220700:201'LOC+92+HEL'DTM+232:2611220800:201'TDT+20+XY0123+++XY'"));
        assertEquals(2, ((Manifest) reading.records().getFirst().body()).legs().size());
        assertEquals("XY0123", Readings.listed(reading).getFirst().flight().designator());
    }

    @Test
    void unknownPartyIsALocatedRejectAndTheNeighboursSurvive() {
        Reading reading = read(Samples.PAXLST.replace("NAD+FM+++LAINE", "NAD+ZZ+++LAINE"));
        assertEquals(1, reading.lost());
        assertEquals(1, Readings.listed(reading).size());
    }
}
