package eu.symbolon.money.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Reading;
import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.kit.ForeignData;
import eu.symbolon.kernel.kit.ReaderContract;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Name;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.money.Money;
import eu.symbolon.money.record.Listed;
import eu.symbolon.wire.Gzip;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OfacSdnTest extends ReaderContract {
    private static final String PERSON =
            "90001,\"EXEMPLAROV, Ivo Petar\",\"individual\",\"SAMPLE] [OTHER\",\"Treasurer\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"
                    + "\"DOB 09 Jul 1961; alt. DOB 1963 to 1965; alt. DOB circa 1970; POB Sampleton, Jordan; nationality Jordan; citizen Korea, North; "
                    + "Gender Male; Passport AB123456 (Jordan) expires 12 Dec 2028; National ID No. 998-877 (Jordan); "
                    + "Email Address ivo@exemplar.example; Website www.exemplar.example; Phone Number 962655501234; "
                    + "Digital Currency Address - XBT 1ExampleWa11etAddress; SWIFT/BIC NORDDEFF; a.k.a. 'BOSS, Big'; Linked To: EXEMPLAR TRADING.\"";

    private static final String LIST = PERSON + "\r\n"
            + "90002,\"EXEMPLAR TRADING\",-0- ,\"SAMPLE\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"Tax ID No. 2902060361 (Russia); a.k.a. 'EXTRA'.\"\r\n"
            + "90003,\"EXEMPLAR STAR\",\"vessel\",\"SAMPLE\",-0- ,\"EQXY\",\"Bulk Carrier\",-0- ,-0- ,\"Panama\",-0- ,"
            + "\"Vessel Registration Identification IMO 9123453; MMSI 352001234.\"\r\n"
            + "90004,\"XX-ABC\",\"aircraft\",\"SAMPLE\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n\u001a";

    @Override
    protected Area area() {
        return new Money();
    }

    @Override
    protected Reader reader() {
        return new OfacSdn();
    }

    @Override
    protected List<byte[]> samples() {
        return List.of(LIST.getBytes(StandardCharsets.UTF_8), PERSON.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void remarksOfAPersonAreUnderstood() {
        Record record = read(PERSON).records().get(0);
        Mention person = record.mentions().get(0);
        assertEquals(SubjectType.PERSON, person.type());
        assertEquals(List.of(Name.of("Ivo Petar EXEMPLAROV"), new Name("Big BOSS", true)), person.names());
        assertEquals("[1961-07-09, 1963, 1964, 1965, 1970]", person.births().toString());
        assertEquals("M", person.sex());
        assertEquals(List.of("JO", "KP"), person.countries());
        assertEquals(
                List.of(
                        new Identifier(IdentifierType.LIST_REFERENCE, "90001", "OFAC"),
                        new Identifier(IdentifierType.PASSPORT, "AB123456", "JOR"),
                        new Identifier(IdentifierType.NATIONAL_NUMBER, "998877", "JOR"),
                        new Identifier(IdentifierType.EMAIL, "ivo@exemplar.example", ""),
                        new Identifier(IdentifierType.URL, "http://www.exemplar.example/", ""),
                        new Identifier(IdentifierType.DOMAIN, "www.exemplar.example", ""),
                        new Identifier(IdentifierType.PHONE, "+962655501234", ""),
                        new Identifier(IdentifierType.WALLET, "1ExampleWa11etAddress", ""),
                        new Identifier(IdentifierType.BIC, "NORDDEFF", "")),
                person.identifiers());
        assertEquals(List.of("SAMPLE", "OTHER"), ((Listed) record.body()).programmes());
        assertEquals(
                "EXEMPLAROV, Ivo Petar", ((Listed) record.body()).names().get(0).full());
    }

    @Test
    void craftCarryTheirNumbers() {
        List<Record> records = read(LIST).records();
        assertEquals(4, records.size());
        assertEquals(
                "[list_reference:OFAC:90003, call_sign:EQXY, imo:9123453, mmsi:352001234]",
                records.get(2).mentions().get(0).identifiers().toString());
        assertEquals(SubjectType.VESSEL, records.get(2).mentions().get(0).type());
        assertEquals(List.of("PA"), records.get(2).mentions().get(0).countries());
        assertEquals(
                "[list_reference:OFAC:90004, aircraft_registration:XX-ABC]",
                records.get(3).mentions().get(0).identifiers().toString());
    }

    @Test
    void shortRowIsRejectedByItsLineAndNeighboursStay() {
        Reading reading = read(LIST.replace("\"EXEMPLAR TRADING\",-0- ,", ""));
        assertEquals(3, reading.records().size());
        assertEquals(
                "2: 10 cells in the row, 12 are right. Maybe it was cut ['90002']",
                reading.rejects().get(0).toString());
    }

    @Test
    void foreignListGivesItsKnownCounts() {
        Reading reading = read(Gzip.content(ForeignData.bytes("money/lists/ofac_a/sdn.csv.gz"), 64 << 20));
        assertEquals(List.of(), reading.rejects());
        Map<SubjectType, Integer> count = new EnumMap<>(SubjectType.class);
        int births = 0;
        int imos = 0;
        for (Record record : reading.records()) {
            Mention mention = record.mentions().get(0);
            count.merge(mention.type(), 1, Integer::sum);
            births += mention.births().isEmpty() ? 0 : 1;
            imos += mention.identifiers().stream().anyMatch(id -> id.type() == IdentifierType.IMO) ? 1 : 0;
        }
        assertEquals("{PERSON=3845, ORGANISATION=2994, VESSEL=323, AIRCRAFT=217}", count.toString());
        assertTrue(births > 3600, "entries with a birth date: " + births);
        assertTrue(imos > 280, "vessels with an IMO number: " + imos);
    }

    @Test
    void foreignConsolidatedListIsReadByTheSameReader() {
        Reading reading = read(ForeignData.bytes("money/lists/ofac_consolidated/cons_prim.csv"));
        assertEquals(442, reading.records().size());
        assertEquals(0, reading.lost());
    }
}
