package eu.symbolon.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.word.Mention;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The index may lose nothing that an alignment of every name finds. */
class RecallTest {
    private static final String[] PARTS = {
        "mohammed", "ahmad", "ali", "al", "bin", "karim", "abdul", "rahman", "ivan", "petrov", "anna", "smith", "john",
                "de",
        "jürgen", "čapek", "محمد", "علي", "김정은", "хаким", "j", "li", "xu", "nadim", "masri", "almasri", "bank",
                "trading",
        "limited", "orlax", "zarya", "shipping", "6", "first", "ministry", "gmbh", "高市早苗", "williams", "bill", "dr"
    };

    @Test
    void everyMatchOfTheFullScanIsFoundThroughTheIndex() {
        Random random = new Random(11);
        List<Listed> entries = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            SubjectType type = i % 3 == 0 ? SubjectType.ORGANISATION : SubjectType.PERSON;
            Mention.Builder entry = Mention.of("listed", type);
            entry.name(name(random)).name(altered(random, name(random)));
            entries.add(ForeignLists.listed("T", "r" + i, entry.build()));
        }
        Screening screening = Screening.of(entries);
        int found = 0;
        for (int i = 0; i < 300; i++) {
            SubjectType type =
                    i % 4 == 0 ? SubjectType.ORGANISATION : i % 5 == 0 ? SubjectType.ACCOUNT : SubjectType.PERSON;
            String name = i % 2 == 0
                    ? altered(
                            random,
                            entries.get(random.nextInt(entries.size()))
                                    .subject()
                                    .names()
                                    .get(0)
                                    .full())
                    : altered(random, name(random));
            Mention query = Mention.of("passenger", type).name(name).build();
            for (double minimum : new double[] {0.6, 0.7, 0.8, 0.9}) {
                List<Match> all = screening.scan(query, minimum);
                assertEquals(brief(all), brief(screening.screen(query, minimum)), () -> name + " at " + minimum);
                found += all.size();
            }
        }
        int matches = found;
        assertTrue(matches > 1_000, () -> "only " + matches + " matches: the test proves little");
    }

    @Test
    void realNamesOfAListAreFoundAlikeByIndexAndScan() {
        List<Listed> un = ForeignLists.un();
        Screening screening = Screening.of(un);
        Random random = new Random(12);
        for (int i = 0; i < 150; i++) {
            Listed entry = un.get(random.nextInt(un.size()));
            String name = altered(random, entry.subject().names().get(0).full());
            Mention query =
                    Mention.of("party", entry.subject().type()).name(name).build();
            assertEquals(brief(screening.scan(query, 0.75)), brief(screening.screen(query, 0.75)), name);
        }
    }

    @Test
    void aChangedScreeningAnswersAsOneThatIsBuiltAnewOfTheSameEntries() {
        Random random = new Random(13);
        List<Listed> start = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            start.add(entry(random, i));
        }
        Screening screening = Screening.of(start);
        Map<Listed.Key, Listed> truth = new LinkedHashMap<>();
        start.forEach(entry -> truth.put(entry.key(), entry));
        int found = 0;
        int most = 1;
        for (int round = 0; round < 120; round++) {
            List<Listed> added = new ArrayList<>();
            List<Listed.Key> withdrawn = new ArrayList<>();
            for (int n = random.nextInt(6); n >= 0; n--) {
                Listed entry = entry(random, random.nextInt(900));
                if (random.nextInt(3) == 0) {
                    withdrawn.add(entry.key());
                } else {
                    added.add(entry);
                }
            }
            screening = screening.with(added, withdrawn);
            added.forEach(entry -> truth.put(entry.key(), entry));
            truth.keySet().removeAll(withdrawn);
            most = Math.max(most, screening.segments());
            screening = random.nextInt(10) == 0 ? screening.compacted() : screening;
            assertEquals(Set.copyOf(truth.values()), Set.copyOf(screening.entries()));
            assertEquals(truth.size(), screening.size());
            Screening anew = screening.rebuilt();
            assertEquals(1, anew.segments());
            for (int q = 0; q < 4; q++) {
                Listed one = q == 0 && !added.isEmpty() ? added.get(0) : entry(random, 0);
                Mention query = Mention.of("passenger", one.subject().type())
                        .name(altered(random, one.subject().names().get(0).full()))
                        .identifier(one.subject().identifiers().get(0))
                        .build();
                List<String> told = brief(screening.screen(query, 0.7));
                assertEquals(brief(anew.screen(query, 0.7)), told, query::title);
                assertEquals(brief(screening.scan(query, 0.7)), told, query::title);
                found += told.size();
            }
        }
        int matches = found;
        assertTrue(matches > 500, () -> "only " + matches + " matches: the test proves little");
        assertTrue(most > 3, "there were never several segments");
        assertTrue(screening.compacted().segments() <= 11, "segments are twice as large as the next at least");
    }

    @Test
    void wordsAreCountedAnewWhenTheListsDoubled() {
        List<Listed> many = new ArrayList<>();
        for (int i = 0; i < 1_200; i++) {
            many.add(ForeignLists.listed(
                    "T",
                    "m" + i,
                    Mention.of("listed", SubjectType.PERSON)
                            .name("mohammed q" + Integer.toString(i, 36) + "zar")
                            .build()));
        }
        Mention query = Mention.of("passenger", SubjectType.PERSON)
                .name("mohammed anders")
                .build();
        Screening grown = Screening.of(many.subList(0, 2)).with(many, List.of()).compacted();
        assertEquals(1, grown.segments());
        assertEquals(brief(Screening.of(many).screen(query, 0.5)), brief(grown.screen(query, 0.5)));
    }

    private static Listed entry(Random random, int number) {
        SubjectType type = random.nextInt(3) == 0 ? SubjectType.ORGANISATION : SubjectType.PERSON;
        Mention.Builder entry = Mention.of("listed", type);
        entry.name(name(random)).name(altered(random, name(random)));
        IdentifierType.PASSPORT.of("P" + (1000000 + random.nextInt(40)), "GR").ifPresent(entry::identifier);
        return ForeignLists.listed("T", "r" + number, entry.build());
    }

    private static List<String> brief(List<Match> matches) {
        return matches.stream()
                .map(m -> m.entry().reference() + " " + m.name() + " " + m.score())
                .toList();
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        int parts = 1 + random.nextInt(5);
        for (int i = 0; i < parts; i++) {
            name.append(i == 0 ? "" : " ").append(PARTS[random.nextInt(PARTS.length)]);
        }
        return name.toString();
    }

    private static String altered(Random random, String name) {
        StringBuilder text = new StringBuilder(name);
        for (int edits = random.nextInt(4); edits > 0 && text.length() > 2; edits--) {
            int at = random.nextInt(text.length() - 1);
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, (char) ('a' + random.nextInt(26)));
                case 2 -> text.insert(at, ' ');
                default -> {
                    char c = text.charAt(at);
                    text.setCharAt(at, text.charAt(at + 1));
                    text.setCharAt(at + 1, c);
                }
            }
        }
        return text.toString();
    }
}
