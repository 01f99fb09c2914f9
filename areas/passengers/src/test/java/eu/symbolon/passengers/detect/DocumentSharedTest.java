package eu.symbolon.passengers.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.area.Detector;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.kit.DetectorContract;
import eu.symbolon.kernel.kit.Proves;
import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.word.Body;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.PartialDate;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Regime;
import eu.symbolon.kernel.word.Severity;
import eu.symbolon.kernel.word.Where;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DocumentSharedTest extends DetectorContract<Holder> {
    private static final Label PNR = Label.of(Set.of("terrorism", "serious-crime"));
    private static final Label API = Label.of(Set.of("terrorism", "serious-crime", "border-management"));

    @Override
    protected Detector<Holder> detector() {
        return new DocumentShared();
    }

    @Override
    protected List<Record> firing() {
        return List.of(
                seen("a", PNR, "AINO VIRTA", "1985-07-04", "XP1234567", "passenger"),
                seen("b", API, "KAI LAINE", "1979-02-03", "XP1234567", "passenger"));
    }

    @Override
    protected List<Record> innocent() {
        return List.of(
                seen("a", PNR, "AINO VIRTA", "1985-07-04", "XP1234567", "passenger"),
                seen("b", API, "VIRTA AINO MARIA", "1985-07-04", "XP1234567", "passenger"),
                seen("c", API, "AINOMRS VIRTA", "1985-07-04", "XP 1234567", "passenger"),
                seen("d", API, "KAI LAINE", "1979-02-03", "XP7654321", "passenger"),
                seen("e", API, "AINO VIRTA", "1985-04-07", "XP1234567", "passenger"));
    }

    @Test
    void otherNameAndOtherBirthDateIsASeriousHitWithBothLabelsJoined() {
        Hit hit = hit(firing());
        assertEquals(Severity.HIGH, hit.severity());
        assertEquals(
                Set.of("terrorism", "serious-crime"), hit.label().purposes().named());
        assertEquals(2, hit.evidence().size());
        assertEquals("a", hit.evidence().getFirst().message());
    }

    @Test
    void sameSecondPersonAgainIsTheSameHit() {
        List<Record> records = new java.util.ArrayList<>(firing());
        records.add(seen("c", API, "KAI LAINE", "1979-02-03", "XP1234567", "passenger"));
        assertEquals(1, hits(records).stream().map(Hit::key).distinct().count());
    }

    @Test
    @Proves("C-817-19-J7")
    void whatSpeaksAgainstIsNamed() {
        Hit filler = hit(List.of(
                seen("a", PNR, "AINO VIRTA", "1985-07-04", "123456789", "passenger"),
                seen("b", PNR, "KAI LAINE", "1979-02-03", "123456789", "passenger")));
        assertTrue(filler.reasons().stream()
                .anyMatch(r -> !r.speaksFor() && r.code().equals("weak-number")));
        Hit infant = hit(List.of(
                seen("a", PNR, "AINO VIRTA", "1985-07-04", "XP1234567", "passenger"),
                seen("b", PNR, "OLLI VIRTA", "2026-04-15", "XP1234567", "infant")));
        assertTrue(infant.reasons().stream()
                .anyMatch(r -> !r.speaksFor() && r.code().equals("infant")));
        assertTrue(infant.score() < filler.score());
    }

    @Test
    void twoPersonsOfOneRecordAreCompared() {
        Record booking = record(
                "a",
                PNR,
                List.of(
                        person("AINO VIRTA", "1985-07-04", "XP1234567", "passenger"),
                        person("KAI LAINE", "1979-02-03", "XP1234567", "passenger")));
        assertEquals(1, hits(List.of(booking)).size());
    }

    @Test
    void missingBirthDateDoesNotHideADifferentName() {
        Record nameless = record(
                "b",
                PNR,
                List.of(Mention.of("passenger", SubjectType.PERSON)
                        .name("KAI LAINE")
                        .identifier(IdentifierType.PASSPORT.of("XP1234567", "FIN"))
                        .build()));
        Hit hit = hit(List.of(seen("a", PNR, "AINO VIRTA", "1985-07-04", "XP1234567", "passenger"), nameless));
        assertTrue(hit.reasons().stream().anyMatch(r -> r.code().equals("birth-date-missing")));
    }

    private static Hit hit(List<Record> records) {
        List<Hit> hits = hits(records);
        assertEquals(1, hits.size());
        return hits.getFirst();
    }

    private static List<Hit> hits(List<Record> records) {
        DocumentShared detector = new DocumentShared();
        List<Hit> hits = new java.util.ArrayList<>();
        java.util.Map<String, Holder> states = new java.util.HashMap<>();
        for (Record record : records) {
            for (String key : detector.keys(record)) {
                Detector.Step<Holder> step = detector.step(key, states.getOrDefault(key, detector.initial()), record);
                states.put(key, step.state());
                hits.addAll(step.hits());
            }
        }
        return hits;
    }

    private static Record seen(String message, Label label, String name, String birth, String number, String role) {
        return record(message, label, List.of(person(name, birth, number, role)));
    }

    private static Mention person(String name, String birth, String number, String role) {
        return Mention.of(role, SubjectType.PERSON)
                .name(name)
                .birth(PartialDate.parse(birth).orElseThrow())
                .identifier(IdentifierType.PASSPORT.of(number, "FIN"))
                .build();
    }

    private static Record record(String message, Label label, List<Mention> mentions) {
        return new Record(
                "passengers",
                "traveller",
                Regime.FUSED,
                "paxlst",
                message,
                0,
                Instant.parse("2026-11-22T10:00:00Z"),
                null,
                mentions,
                Body.EMPTY,
                Where.offset(0),
                label);
    }
}
