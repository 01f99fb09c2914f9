package eu.symbolon.match;

import static eu.symbolon.match.ForeignLists.listed;
import static eu.symbolon.match.ForeignLists.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.word.Body;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Name;
import eu.symbolon.kernel.word.Reason;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Regime;
import eu.symbolon.kernel.word.Where;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScreeningTest {
    private static final double MINIMUM = 0.80;

    private static Match only(Mention query, Mention... subjects) {
        List<Listed> entries = new java.util.ArrayList<>();
        for (Mention subject : subjects) {
            entries.add(listed("TEST", "T." + entries.size(), subject));
        }
        List<Match> matches = Screening.of(entries).screen(query, MINIMUM);
        assertEquals(1, matches.size(), () -> "one hit expected: " + matches);
        return matches.get(0);
    }

    private static Reason reason(Match match, String code) {
        return match.reasons().stream()
                .filter(r -> r.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no reason " + code + " in " + match.reasons()));
    }

    private static List<Match> hits(Mention query, Mention subject) {
        return Screening.of(List.of(listed("TEST", "T.1", subject))).screen(query, MINIMUM);
    }

    @Test
    void D6_passengerWithoutBirthDateIsScreenedLowerAndToldSo() {
        Match missing = only(person("John Smith", ""), person("John Smith", "1970-03-02"));
        Match equal = only(person("John Smith", "1970-03-02"), person("John Smith", "1970-03-02"));
        assertTrue(missing.score() < equal.score());
        assertFalse(reason(missing, "birth-date-missing").speaksFor());
    }

    @Test
    void D7_entryWithoutBirthDateIsAHitWithTheMissingEvidenceStated() {
        Match match = only(person("John Smith", "1970-03-02"), person("John Smith", ""));
        assertEquals("1970-03-02", reason(match, "birth-date-missing").left());
    }

    @Test
    void D8_exactAndNearHitsKeepTheirOwnScores() {
        Screening screening = Screening.of(List.of(
                listed("T", "A", person("John Smith", "1970-03-02")),
                listed("T", "B", person("Jon Smyth", "1970-03-02")),
                listed("T", "C", person("John Smitt", ""))));
        List<Match> matches = screening.screen(person("John Smith", "1970-03-02"), MINIMUM);
        assertEquals(
                List.of("A", "B", "C"),
                matches.stream().map(m -> m.entry().reference()).toList());
        assertTrue(matches.get(0).score() > matches.get(1).score()
                && matches.get(1).score() > matches.get(2).score());
    }

    @Test
    void D9_swappedNamesAreAHitWithTheOrderExplained() {
        reason(only(person("Smith John", "1970-03-02"), person("John Smith", "1970-03-02")), "name-order");
    }

    @Test
    void D10_articleGluedToTheNameIsAHit() {
        Match match = only(person("Muhammad Almasri", "1970-03-02"), person("Mohammed Al Masri", "1970-03-02"));
        reason(match, "name-split");
        reason(match, "name-transliteration");
    }

    @Test
    void D11_missingMiddleNameIsAHit() {
        Match match = only(person("John Paul Smith", "1970-03-02"), person("John Smith", "1970-03-02"));
        assertEquals("paul", reason(match, "name-missing-part").left());
    }

    @Test
    void D12_icaoSpellingOfUmlautsIsAHit() {
        reason(only(person("Juergen Mueller", ""), person("Jurgen Muller", "")), "name-transliteration");
        assertEquals(
                1,
                hits(person("Juergen Mueller", ""), person("Jürgen Müller", "")).size());
    }

    @Test
    void D13_romanisationsOfArabicCompoundsAreAHit() {
        only(person("Abdelkader Benali", "1970-03-02"), person("Abdul Qadir Ben Ali", "1970-03-02"));
    }

    @Test
    void D14_swappedDayAndMonthAreAHit() {
        Match match = only(person("John Smith", "1970-02-03"), person("John Smith", "1970-03-02"));
        assertTrue(reason(match, "birth-date-swapped").speaksFor());
    }

    @Test
    void D15_birthYearTypedTenOffIsAHit() {
        reason(only(person("John Smith", "1980-03-02"), person("John Smith", "1970-03-02")), "birth-year");
    }

    @Test
    void D16_swappedLettersAreAHit() {
        only(person("Jonh Smith", "1970-03-02"), person("John Smith", "1970-03-02"));
    }

    @Test
    void D18_screeningNeverChangesTheIndex() {
        Screening screening = Screening.of(List.of(listed("T", "A", person("John Smith", "1970-03-02"))));
        Mention near = person("Jon Smyth", "1970-03-02");
        List<Match> before = screening.screen(near, MINIMUM);
        screening.screen(person("Jon Smythe", "1970-03-02"), MINIMUM);
        screening.screen(person("Anna Berg", ""), 0.1);
        assertEquals(before, screening.screen(near, MINIMUM));
        assertEquals(1, screening.size());
    }

    @Test
    void otherBirthDateLowersAnEqualNameAndSpeaksAgainst() {
        Match match = only(person("John Smith", "1951-11-30"), person("John Smith", "1970-03-02"));
        assertFalse(reason(match, "birth-date-differs").speaksFor());
        assertTrue(match.score() < 0.85);
        assertEquals(List.of(), hits(person("Jon Smyth", "1951-11-30"), person("John Smith", "1970-03-02")));
    }

    @Test
    void equalPassportIsAHitEvenWhenTheNamesDifferAndTheDoubtIsStated() {
        Mention query = Mention.of("passenger", SubjectType.PERSON)
                .name("Anna Berg")
                .identifier(IdentifierType.PASSPORT.of("X1234567", "DE"))
                .build();
        Mention entry = Mention.of("listed", SubjectType.PERSON)
                .name("John Smith")
                .identifier(IdentifierType.PASSPORT.of("X1234567", "DEU"))
                .build();
        Match match = only(query, entry);
        assertEquals("", match.name());
        assertTrue(reason(match, "document").speaksFor());
        assertFalse(reason(match, "name-differs").speaksFor());
    }

    @Test
    void samePassportNumberOfAnotherIssuerIsNoHit() {
        Mention query = Mention.of("passenger", SubjectType.PERSON)
                .name("Anna Berg")
                .identifier(IdentifierType.PASSPORT.of("X1234567", "FR"))
                .build();
        Mention entry = Mention.of("listed", SubjectType.PERSON)
                .name("John Smith")
                .identifier(IdentifierType.PASSPORT.of("X1234567", "DEU"))
                .build();
        assertEquals(List.of(), hits(query, entry));
    }

    @Test
    void confusedLettersOfADocumentNumberAreRepairedAndNamed() {
        Mention query = Mention.of("passenger", SubjectType.PERSON)
                .name("John Smith")
                .identifier(IdentifierType.PASSPORT.of("XO12B4I7", ""))
                .build();
        Mention entry = Mention.of("listed", SubjectType.PERSON)
                .name("John Smith")
                .identifier(IdentifierType.PASSPORT.of("X0128417", "DEU"))
                .build();
        assertEquals("XO12B4I7", reason(only(query, entry), "document-ocr").left());
    }

    @Test
    void vesselNumberFindsARenamedVessel() {
        Mention query = Mention.of("vessel", SubjectType.VESSEL)
                .name("Morning Star")
                .identifier(IdentifierType.IMO.of("9074729"))
                .build();
        Mention entry = Mention.of("listed", SubjectType.VESSEL)
                .name("Sea Rose")
                .identifier(IdentifierType.IMO.of("IMO 9074729"))
                .build();
        assertEquals(
                "IMO",
                only(query, entry).reasons().stream()
                        .filter(r -> r.code().equals("identifier"))
                        .findFirst()
                        .orElseThrow()
                        .text()
                        .replaceAll(".*: |\\.", ""));
    }

    @Test
    void personsAndCompaniesOfOneNameDoNotMeetButUnnamedTypesMeetBoth() {
        Mention company = Mention.of("listed", SubjectType.ORGANISATION)
                .name("Masri Nadim")
                .build();
        assertEquals(List.of(), hits(person("Nadim Masri", ""), company));
        Mention account =
                Mention.of("debtor", SubjectType.ACCOUNT).name("Nadim Masri").build();
        assertEquals(1, hits(account, company).size());
        assertEquals(1, hits(account, person("Nadim Masri", "")).size());
    }

    @Test
    void weakAliasesCountLessAndSayIt() {
        Mention entry = Mention.of("listed", SubjectType.PERSON)
                .name(new Name("Nadim Masri", true))
                .build();
        Match match = only(person("Nadim Masri", ""), entry);
        assertTrue(match.score()
                < only(person("Nadim Masri", ""), person("Nadim Masri", "")).score());
        assertFalse(reason(match, "weak-alias").speaksFor());
    }

    @Test
    void countriesAndSexSpeakForOrAgainst() {
        Mention query = Mention.of("passenger", SubjectType.PERSON)
                .name("Nadim Masri")
                .country("FR")
                .sex("F")
                .build();
        Mention entry = Mention.of("listed", SubjectType.PERSON)
                .name("Nadim Masri")
                .country("DEU")
                .sex("M")
                .build();
        Match match = only(query, entry);
        assertFalse(reason(match, "nationality-differs").speaksFor());
        assertFalse(reason(match, "sex-differs").speaksFor());
        Mention same = Mention.of("passenger", SubjectType.PERSON)
                .name("Nadim Masri")
                .country("DE")
                .build();
        assertTrue(reason(only(same, entry), "nationality").speaksFor());
    }

    @Test
    void moreAliasesNeverLowerAScore() {
        Mention plain = person("Nadim Masri", "1970-03-02");
        Mention.Builder many = Mention.of("listed", SubjectType.PERSON)
                .name("Nadim Masri")
                .birth(plain.births().get(0));
        for (int i = 0; i < 50; i++) {
            many.name("Alias Number" + (char) ('a' + i % 26) + " Person" + i);
        }
        Mention query = person("Nadim Masry", "1970-03-02");
        assertEquals(only(query, plain).score(), only(query, many.build()).score());
    }

    @Test
    void recordsOfOneReferenceAreJoinedIntoOneEntry() {
        List<Listed> entries = Listed.of(
                List.of(record("Nadim Masri", "36"), record("Nadeem El Masry", "36"), record("Otto Berg", "37")));
        assertEquals(2, entries.size());
        assertEquals(2, entries.get(0).subject().names().size());
        assertEquals("OFAC", entries.get(0).list());
    }

    private static Record record(String name, String reference) {
        Mention mention = Mention.of("listed", SubjectType.PERSON)
                .name(name)
                .identifier(IdentifierType.LIST_REFERENCE.of(reference, "OFAC"))
                .build();
        return new Record(
                "money",
                "entry",
                Regime.LISTED,
                "test",
                "00",
                0,
                Instant.EPOCH,
                null,
                List.of(mention),
                Body.EMPTY,
                Where.line(1),
                Label.of(List.of("terrorism")));
    }
}
