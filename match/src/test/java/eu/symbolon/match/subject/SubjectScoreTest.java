package eu.symbolon.match.subject;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.word.Name;
import eu.symbolon.kernel.word.PartialDate;
import eu.symbolon.kernel.word.Reason;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SubjectScoreTest {
    private final SubjectScore score = new SubjectScore(Weights.current());

    private static Subject.Builder person(String... names) {
        Subject.Builder subject = new Subject.Builder(Nature.PERSON);
        for (String name : names) {
            subject.name(name);
        }
        return subject;
    }

    private SubjectMatch match(Subject.Builder left, Subject.Builder right) {
        return score.compare(PreparedSubject.of(left.build()), PreparedSubject.of(right.build()));
    }

    private static Subject.Builder born(Subject.Builder subject, String day) {
        return subject.birth(PartialDate.parse(day).orElseThrow());
    }

    private static List<String> codes(SubjectMatch match, boolean speaksFor) {
        return match.reasons().stream()
                .filter(reason -> reason.speaksFor() == speaksFor)
                .map(Reason::code)
                .toList();
    }

    @Test
    void aNameWithNothingToDisagreeRanksBelowAConfirmedOne() {
        SubjectMatch bare = match(person("Ivo Exemplar"), person("Ivo Exemplar"));
        SubjectMatch confirmed =
                match(born(person("Ivo Exemplar"), "1970-05-17"), born(person("Ivo Exemplar"), "1970-05-17"));
        assertTrue(bare.score() < confirmed.score(), bare + " " + confirmed);
        assertEquals(SubjectMatch.Standing.NAME_ONLY, bare.standing());
        assertFalse(bare.confirmed());
        assertTrue(confirmed.confirmed());
        assertTrue(codes(confirmed, true).contains("birth-equal"), confirmed::toString);
    }

    @Test
    void theSameNameBornDecadesApartIsContradictedAndSaysWhy() {
        SubjectMatch match =
                match(born(person("Ivo Exemplar"), "1953-10-04"), born(person("Ivo Exemplar"), "1981-02-28"));
        assertEquals(SubjectMatch.Standing.CONTRADICTED, match.standing());
        assertTrue(match.score() < Weights.REVIEW_SCORE, match::toString);
        Reason far = match.reasons().stream()
                .filter(reason -> reason.code().equals("birth-far"))
                .findFirst()
                .orElseThrow();
        assertFalse(far.speaksFor());
        assertEquals("1953-10-04", far.left());
        assertEquals("1981-02-28", far.right());
    }

    @Test
    void datesAreToldApartByHowTheyDiffer() {
        Map<String, String> expected = Map.of(
                "1970-05-17", "birth-equal",
                "1970", "birth-year",
                "1970-05", "birth-year",
                "1970-05-18", "birth-digit",
                "1907-05-17", "birth-digit",
                "1971-11-03", "birth-near",
                "1974-11-03", "birth-differs",
                "1999-01-01", "birth-far");
        expected.forEach((day, code) -> {
            SubjectMatch match = match(born(person("Ivo Exemplar"), "1970-05-17"), born(person("Ivo Exemplar"), day));
            assertTrue(
                    match.reasons().stream().anyMatch(reason -> reason.code().equals(code)),
                    () -> day + " should be " + code + ": " + match.reasons());
        });
        SubjectMatch swapped =
                match(born(person("Ivo Exemplar"), "1970-05-07"), born(person("Ivo Exemplar"), "1970-07-05"));
        assertTrue(codes(swapped, true).contains("birth-swapped"), swapped::toString);
    }

    @Test
    void theFirstOfJanuaryIsAYearAndNoDay() {
        SubjectMatch match =
                match(born(person("Ivo Exemplar"), "1970-01-01"), born(person("Ivo Exemplar"), "1970-01-01"));
        assertFalse(codes(match, true).contains("birth-equal"), match::toString);
        assertFalse(match.confirmed());
    }

    @Test
    void oneListThatHoldsBothAsEntriesSpeaksAgainst() {
        SubjectMatch two = match(person("Ivo Exemplar"), person("Ivo Exemplar"));
        SubjectMatch one = match(
                person("Ivo Exemplar").source("UN"), person("Ivo Exemplar").source("UN"));
        assertTrue(one.score() < two.score());
        assertTrue(codes(one, false).contains("source-shared"));
    }

    @Test
    void aWeakAliasCountsLessThanAStrongOne() {
        SubjectMatch strong = match(person("Ivo Exemplar"), person("Iva Muster", "Ivo Exemplar"));
        SubjectMatch weak = match(person("Ivo Exemplar"), person("Iva Muster").name(new Name("Ivo Exemplar", true)));
        assertTrue(weak.score() < strong.score());
        assertTrue(codes(weak, false).contains("name-weak"), weak::toString);
    }

    @Test
    void moreAliasesNeverLowerAScore() {
        String[] words = {"Ivo", "Iva", "Exemplar", "Exemplarski", "Muster", "Jan", "Tikriti", "Hassan", "Ali", "O"};
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            Subject.Builder left = person(name(words, random), name(words, random));
            Subject.Builder right = person(name(words, random), name(words, random));
            double before = match(left, right).score();
            String alias = name(words, random);
            double after = match(left.name(alias), right).score();
            int number = round;
            assertTrue(
                    after >= before - 0.02,
                    () -> "round " + number + ", alias " + alias + ": " + before + " fell to " + after);
        }
    }

    private static String name(String[] words, Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i <= 1 + random.nextInt(2); i++) {
            name.append(words[random.nextInt(words.length)]).append(' ');
        }
        return name.toString();
    }

    @Test
    void theOrderOfTheSidesChangesNothing() {
        Subject left = born(person("Ivo Exemplar", "Ivan Exemplar"), "1970-05-17")
                .address("Main Street 5, Vienna")
                .identifier(IdentifierType.PASSPORT.of("P1234567", "AUT"))
                .build();
        Subject right = born(person("Exemplar, Ivo"), "1970")
                .address("5 Main St., Wien")
                .build();
        assertEquals(
                score.score(PreparedSubject.of(left), PreparedSubject.of(right)),
                score.score(PreparedSubject.of(right), PreparedSubject.of(left)),
                1e-12);
    }

    @Test
    void aSharedPassportConfirmsAndAnotherOneDoubts() {
        SubjectMatch shared = match(
                person("Ivo Exemplar").identifier(IdentifierType.PASSPORT.of("P 123-4567", "AT")),
                person("Ivo Exemplar").identifier(IdentifierType.PASSPORT.of("P1234567", "AUT")));
        SubjectMatch misread = match(
                person("Ivo Exemplar").identifier(IdentifierType.PASSPORT.of("PO123456", "AUT")),
                person("Ivo Exemplar").identifier(IdentifierType.PASSPORT.of("P0123456", "AUT")));
        SubjectMatch other = match(
                person("Ivo Exemplar").identifier(IdentifierType.PASSPORT.of("P1234567", "AUT")),
                person("Ivo Exemplar").identifier(IdentifierType.PASSPORT.of("X7654321", "AUT")));
        assertTrue(shared.confirmed());
        assertTrue(shared.score() > misread.score() && misread.score() > other.score());
        assertTrue(codes(misread, true).contains("number-nearly"), misread::toString);
        assertTrue(codes(other, false).contains("number-differs"), other::toString);
    }

    @Test
    void weightsReadBackWhatTheyWrote() throws IOException {
        Weights current = Weights.current();
        Weights again = Weights.read(new StringReader(current.text()), "again");
        assertEquals(current.text(), again.text());
        assertTrue(current.data().startsWith("sha256:"), current::data);
    }

    @Test
    void aWrongLineOfWeightsIsNamed() {
        IllegalArgumentException unknown = assertThrows(
                IllegalArgumentException.class,
                () -> Weights.read(new StringReader("version 9\n[person] 2 pairs\nname-alike 1\nshoe-size 3\n"), "w"));
        assertTrue(String.valueOf(unknown.getMessage()).startsWith("w:4: no trait 'shoe-size'"), unknown::getMessage);
        IllegalArgumentException number = assertThrows(
                IllegalArgumentException.class,
                () -> Weights.read(new StringReader("[person] 2 pairs\nname-alike much\n"), "w"));
        assertTrue(String.valueOf(number.getMessage()).startsWith("w:2: 'much'"), number::getMessage);
    }
}
