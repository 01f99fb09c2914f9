package eu.symbolon.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.area.Labelling;
import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.label.Level;
import eu.symbolon.kernel.label.Standing;
import eu.symbolon.kernel.label.Verdict;
import eu.symbolon.node.access.Context;
import eu.symbolon.node.desk.Bulk;
import eu.symbolon.node.desk.Decision;
import eu.symbolon.node.desk.HitDetail;
import eu.symbolon.node.desk.Question;
import eu.symbolon.node.desk.Queue;
import eu.symbolon.node.fuse.Found;
import eu.symbolon.node.read.Readers;
import eu.symbolon.node.store.row.EvidenceRow;
import eu.symbolon.node.store.row.HitRow;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same seeded traffic and the same decisions, through a node with all messages and through one without those that a reader
 * may not see: he is told the same. And who may see everything is told everything.
 */
class NonInterferenceOfHitsTest {
    private static final int MESSAGES = 90;
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final List<String> NAMES = List.of("Maria Example", "Petros Sample", "Anna Trial");

    /** A message of one kind. */
    private record Sent(String area, String kind, String passport, String text) {}

    /** A decision, after so many messages. */
    private record Said(int after, Reader by, long hit, Label label, Decision decision) {}

    /** Who reads. */
    private record Reader(String purpose, Level clearance) {
        private boolean mayRead(Label label) {
            return label.may(new Standing("EL-PIU", clearance, purpose, LocalDate.ofInstant(NOW, ZoneOffset.UTC)))
                    == Verdict.PERMIT;
        }

        private boolean mayRead(Sent sent) {
            return MazeArea.purposes(sent.kind()).contains(purpose)
                    && MazeArea.level(sent.kind()).compareTo(clearance) <= 0;
        }
    }

    private static final Reader EVERYTHING = new Reader("all", Level.SECRET);
    private static final List<Reader> READERS = List.of(
            new Reader("p", Level.UNCLASSIFIED), new Reader("q", Level.SECRET), new Reader("all", Level.UNCLASSIFIED));

    @ParameterizedTest
    @ValueSource(longs = {20101122, 3})
    void aReaderIsToldTheSameWithAndWithoutWhatHeMayNotSee(long seed) {
        Random random = new Random(seed);
        List<Sent> traffic = traffic(random);
        List<Said> said = new ArrayList<>();
        Map<Reader, String> told = new HashMap<>();
        run(traffic, node -> {
            Map<Reader, Context> deciders = deciders(node);
            for (int after = 0; after < traffic.size(); after++) {
                receive(node, traffic.get(after));
                if (random.nextInt(5) == 0) {
                    decide(node, deciders, random, after, said);
                }
            }
            READERS.forEach(reader -> told.put(reader, everythingTold(node, reader)));
            assertFullDetection(node, traffic);
        });
        assertFalse(said.isEmpty());
        for (Reader reader : READERS) {
            List<Sent> visible = traffic.stream().filter(reader::mayRead).toList();
            assertTrue(visible.size() < traffic.size() && !visible.isEmpty());
            run(traffic, node -> {
                Map<Reader, Context> deciders = deciders(node);
                for (int after = 0; after < traffic.size(); after++) {
                    if (reader.mayRead(traffic.get(after))) {
                        receive(node, traffic.get(after));
                    }
                    for (Said one : said) {
                        if (one.after() == after && reader.mayRead(one.label())) {
                            say(node, deciders, one);
                        }
                    }
                }
                assertEquals(everythingTold(node, reader), told.get(reader), "seed " + seed + ", " + reader);
            });
        }
    }

    private static void run(List<Sent> traffic, java.util.function.Consumer<Node> script) {
        Path data = Trial.folder();
        try (Node node = Node.start(
                new Node.Options(data, null),
                new Readers(List.of(new MazeArea("north"), new MazeArea("south"), new MazeArea("west"))),
                Labelling.BY_KIND,
                Clock.fixed(NOW, ZoneOffset.UTC))) {
            script.accept(node);
        } finally {
            Trial.delete(data);
        }
    }

    private static List<Sent> traffic(Random random) {
        List<Sent> traffic = new ArrayList<>();
        for (int i = 0; i < MESSAGES; i++) {
            String area = List.of("north", "south", "west").get(random.nextInt(3));
            int lists = random.nextInt(10);
            String kind = MazeArea.KINDS.get(lists == 0 ? 6 + random.nextInt(2) : random.nextInt(6));
            String passport = "AB10000" + (10 + random.nextInt(6));
            String line = kind + "|" + NOW.minusSeconds(3600L * (MESSAGES - i)) + "|"
                    + NAMES.get(random.nextInt(NAMES.size())) + "|" + passport;
            traffic.add(new Sent(area, kind, passport, "maze " + area + "\n" + line + "\n"));
        }
        return traffic;
    }

    private static void receive(Node node, Sent sent) {
        node.intake().receive("test", sent.text().getBytes(StandardCharsets.UTF_8));
    }

    private static Map<Reader, Context> deciders(Node node) {
        Map<Reader, Context> contexts = new HashMap<>();
        for (Reader reader : List.of(
                EVERYTHING,
                new Reader("p", Level.SECRET),
                new Reader("q", Level.UNCLASSIFIED),
                new Reader("p", Level.UNCLASSIFIED))) {
            contexts.put(reader, Trial.context(node, reader.clearance(), reader.purpose(), "analyst"));
        }
        return contexts;
    }

    private static void decide(Node node, Map<Reader, Context> deciders, Random random, int after, List<Said> said) {
        List<Reader> all = List.copyOf(deciders.keySet()).stream()
                .sorted(java.util.Comparator.comparing(Reader::toString))
                .toList();
        Reader by = all.get(random.nextInt(all.size()));
        List<HitRow> open = node.desk()
                .queue(context(deciders, by), new Question("open", "", "", null, ""), "", 200)
                .items();
        if (!open.isEmpty()) {
            HitRow row = open.get(random.nextInt(open.size()));
            Said one = new Said(
                    after, by, row.id(), row.label(), Decision.values()[random.nextInt(Decision.values().length)]);
            say(node, deciders, one);
            said.add(one);
        }
    }

    private static void say(Node node, Map<Reader, Context> deciders, Said one) {
        Context by = context(deciders, one.by());
        HitRow row = node.desk().detail(by, one.hit()).orElseThrow().row();
        node.desk().decide(by, new Bulk.Seen(row.id(), row.version()), one.decision(), "because of " + one.after());
    }

    private static Context context(Map<Reader, Context> deciders, Reader by) {
        return java.util.Objects.requireNonNull(deciders.get(by));
    }

    /** All that this reader is told, in the words of the screens. */
    private static String everythingTold(Node node, Reader reader) {
        Context context = Trial.context(node, reader.clearance(), reader.purpose(), "analyst");
        StringBuilder told = new StringBuilder();
        Set<Long> hits = new TreeSet<>();
        for (String state : List.of("open", "decided", "all")) {
            String after = "";
            do {
                Queue page = node.desk().queue(context, new Question(state, "", "", null, ""), after, 7);
                told.append(page).append('\n');
                page.items().forEach(row -> hits.add(row.id()));
                after = page.next() == null ? "" : page.next();
            } while (!after.isEmpty());
        }
        for (String detector : List.of("second-", "subject-in-several-areas", "list-screening")) {
            assertTrue(
                    told.indexOf("detector=" + detector) > 0, "a detector that is silent proves nothing: " + detector);
        }
        for (long hit : hits) {
            HitDetail detail = node.desk().detail(context, hit).orElseThrow();
            told.append(detail.row()).append(detail.reasons()).append(detail.history());
            told.append(detail.precision()).append(detail.earlier()).append('\n');
            for (EvidenceRow evidence : detail.evidence()) {
                told.append(evidence.record().id()).append(evidence.mention()).append(evidence.excerpt());
                told.append(evidence.label()).append('\n');
            }
        }
        for (String name : NAMES) {
            for (Found found : node.subjects().search(context, name, 50)) {
                told.append(found).append('\n');
                told.append(node.subjects()
                        .subject(context, found.record(), found.mention())
                        .orElseThrow());
                told.append('\n');
            }
        }
        return told.toString().replaceAll("person[0-9]+", "person");
    }

    /** Two records of an area with one passport make a hit, whatever their labels, for who may read all of them. */
    private static void assertFullDetection(Node node, List<Sent> traffic) {
        Context context = Trial.context(node, EVERYTHING.clearance(), EVERYTHING.purpose(), "analyst");
        Map<String, Integer> times = new HashMap<>();
        for (Sent sent : traffic) {
            if (!sent.kind().startsWith("listed")) {
                times.merge(sent.area() + " " + sent.passport(), 1, Integer::sum);
            }
        }
        times.forEach((key, count) -> {
            String[] part = key.split(" ");
            String counted = "came " + Math.min(6, count - count % 2) + " times";
            List<HitRow> rows = node.desk()
                    .queue(context, new Question("all", "", "second-" + part[0], null, part[1]), "", 200)
                    .items();
            if (count >= 2) {
                assertTrue(
                        rows.stream().anyMatch(row -> row.title().endsWith(counted)),
                        () -> key + " " + counted + ", told: " + rows);
            }
        });
    }
}
