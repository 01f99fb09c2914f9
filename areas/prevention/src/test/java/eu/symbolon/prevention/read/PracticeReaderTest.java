package eu.symbolon.prevention.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Reading;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.kit.PlainFields;
import eu.symbolon.kernel.kit.Proves;
import eu.symbolon.kernel.kit.ReaderContract;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.prevention.Prevention;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PracticeReaderTest extends ReaderContract {
    private static final String FIRST = """
            {"id":"NL-07","title":"Football and dialogue","country":"NL","language":"en","themes":["youth work"],
            "audience":["youth workers","clubs"],"aims":["belonging without an enemy"],"method":"Mixed teams train twice a week; after each training an hour of moderated talk.",
            "scope":"local","start":"2019-09","deliverables":["trainer's guide"],"evidence":"Attendance of 140 players over three seasons.",
            "evaluation":"External, 2023, by a university institute.","sustainability":"Paid by the city since 2022.",
            "contact":{"organisation":"Stichting Brugwacht","address":"Havenkade 4, Zuidpoort","email":"info@brugwacht.example","web":"https://brugwacht.example"},
            "sources":["https://brugwacht.example/guide"],"updated":"2026-10-01","review":"2027-10-01"}""";
    private static final String SECOND = """
            {"id":"EL-02","title":"Γονείς σε διάλογο","country":"EL","language":"el","audience":["parents"],"aims":["early talk"],"method":"Six evenings.",
            "contact":{"organisation":"Δίκτυο Γέφυρα"}}""";
    private static final String FORM = "{\"form\":\"practice-1\",\"practices\":[\n" + FIRST + ",\n" + SECOND + "]}";

    @Override
    protected Area area() {
        return new Prevention();
    }

    @Override
    protected Reader reader() {
        return new PracticeReader();
    }

    @Override
    protected List<byte[]> samples() {
        return List.of(FORM, FIRST, "[" + SECOND + "]").stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void practiceIsReadWholeWithItsOrganisation() {
        Record record = read(FORM).records().get(0);
        Map<String, Object> body = PlainFields.of(record.body());
        assertEquals("Football and dialogue", body.get("title"));
        assertEquals(List.of("youth workers", "clubs"), body.get("audience"));
        assertEquals("2019-09", body.get("start"));
        assertEquals(Instant.parse("2026-10-01T00:00:00Z"), record.at());
        assertEquals(SubjectType.ORGANISATION, record.mentions().get(0).type());
        assertEquals(List.of(), record.mentions().get(0).identifiers());
        assertEquals(List.of(), read(FORM).rejects());
    }

    @Test
    @Proves("PREV-1")
    void personInOnePracticeReturnsItAndItsNeighbourSurvives() {
        Reading reading =
                read(FORM.replace("Six evenings.", "Six evenings, ask Mrs Papadaki or m.papadaki@gefyra.example."));
        assertEquals(1, reading.records().size());
        assertEquals(1, reading.lost());
        String reason = reading.rejects().get(0).reason();
        assertTrue(reason.contains("practice 2 is returned"), reason);
        assertTrue(reason.contains("'method' characters 19 to 21 look like a person's name"), reason);
        assertTrue(reason.contains("'method' characters 35 to 60 look like a person's e-mail address"), reason);
        assertTrue(reason.contains("write a role address"), reason);
    }

    @Test
    @Proves("PREV-1")
    void nothingOfThePersonIsRepeatedAnywhere() {
        for (String planted : List.of(
                FORM.replace("Six evenings.", "Mr Zzyzxberg, zora.zzyzxberg@x.example, @zzyzxberg, +30 210 5550123"),
                FORM.replace("\"method\":\"Six", "\"contactPerson\":\"Zora Zzyzxberg\",\"method\":\"Six"),
                FORM.replace("\"method\":\"Six", "\"Mr Zzyzxberg\":\"x\",\"method\":\"Six"),
                FORM.replace("\"method\":\"Six", "\"Zzyzxberg\":{\"phone\":\"2105550123\"},\"method\":\"Six"),
                FORM.replace("\"form\"", "\"author\":\"Zora Zzyzxberg\",\"form\""),
                FORM.replace("\"Six evenings.\"", "Zzyzxberg"),
                FORM.replace("\"Six evenings.\"", "\"Zzyzxberg"),
                "[\"Mr Zzyzxberg\"]",
                "{\"practices\":\"Mr Zzyzxberg\"}",
                "{\"Mr Zzyzxberg\":1}")) {
            Reading reading = read(planted);
            assertTrue(reading.lost() > 0, planted);
            assertFalse(
                    reading.rejects().toString().contains("Zzyzx"),
                    () -> reading.rejects().toString());
            assertFalse(
                    reading.rejects().toString().contains("555"),
                    () -> reading.rejects().toString());
            assertTrue(reading.records().stream()
                    .noneMatch(
                            record -> PlainFields.of(record.body()).toString().contains("Zzyzx")));
        }
    }

    @Test
    void personFieldIsNamedByItsPath() {
        Reading reading = read(FIRST.replace("\"email\":", "\"phone\":\"12345\",\"email\":"));
        assertEquals(0, reading.records().size());
        assertTrue(reading.rejects().get(0).reason().contains("'contact/phone' is a field about a person"));
    }

    @Test
    void contactNeedsARoleAddress() {
        assertEquals(1, read(FIRST.replace("info@", "v.haverkamp@")).lost());
        assertEquals(0, read(FIRST.replace("info@", "brugwacht@")).lost());
    }

    @Test
    void missingFieldsAreAllNamed() {
        Reading reading =
                read("{\"form\":\"practice-1\",\"practices\":[{\"id\":\"X\",\"title\":\"T\",\"country\":\"NL\"}]}");
        assertEquals(
                "practice 1 lacks 'language', 'audience', 'aims', 'method', 'contact/organisation': the form requires them",
                reading.rejects().get(0).reason());
    }

    @Test
    void unknownFieldsAndBadDatesAreRemarked() {
        Reading reading =
                read(FIRST.replace("\"scope\"", "\"colour\":\"blue\",\"scope\"").replace("2027-10-01", "soon"));
        assertEquals(1, reading.records().size());
        assertEquals(0, reading.lost());
        assertEquals(2, reading.rejects().size());
    }
}
