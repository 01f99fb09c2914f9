package eu.symbolon.node;

import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.area.Detector;
import eu.symbolon.kernel.area.Format;
import eu.symbolon.kernel.area.Kind;
import eu.symbolon.kernel.area.Procedure;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Settings;
import eu.symbolon.kernel.area.Sink;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.label.Keeping;
import eu.symbolon.kernel.label.LabelRule;
import eu.symbolon.kernel.label.Level;
import eu.symbolon.kernel.label.Quality;
import eu.symbolon.kernel.label.Tlp;
import eu.symbolon.kernel.word.Evidence;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Reason;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Regime;
import eu.symbolon.kernel.word.Severity;
import eu.symbolon.kernel.word.Where;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An area whose kinds stand for labels: purposes {@code p}, {@code q} or both, beside {@code all}, open and secret; some are list
 * entries. A message is a line {@code maze <area>}, then records of one kind: {@code <kind>|<time>|<name>|<passport>}.
 */
final class MazeArea implements Area {
    /** Every kind, {@code <purposes>-<level>} or {@code listed-<purposes>-<level>}. */
    static final List<String> KINDS = List.of(
            "p-open", "q-open", "pq-open", "p-secret", "q-secret", "pq-secret", "listed-pq-open", "listed-p-secret");

    private final String name;

    MazeArea(String name) {
        this.name = name;
    }

    /** The purposes of a kind. */
    static Set<String> purposes(String kind) {
        Set<String> purposes = new java.util.TreeSet<>(Set.of("all"));
        String[] part = kind.split("-", -1);
        part[part.length - 2].chars().forEach(letter -> purposes.add(Character.toString(letter)));
        return purposes;
    }

    /** The level of a kind. */
    static Level level(String kind) {
        return kind.endsWith("secret") ? Level.SECRET : Level.UNCLASSIFIED;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String title() {
        return "Maze " + name;
    }

    @Override
    public List<Purpose> purposes() {
        return List.of(new Purpose("all", "All", "test"), new Purpose("p", "P", "test"), new Purpose("q", "Q", "test"));
    }

    @Override
    public List<Kind> vocabulary() {
        return KINDS.stream()
                .map(kind -> new Kind(
                        kind,
                        kind,
                        kind.startsWith("listed") ? Regime.LISTED : Regime.FUSED,
                        new LabelRule(
                                purposes(kind),
                                level(kind),
                                Tlp.GREEN,
                                null,
                                Keeping.erasedAfter(Period.ofYears(5)),
                                Quality.facts(Quality.DataSubject.OTHER),
                                "test, 2026-11")))
                .toList();
    }

    @Override
    public List<Reader> readers() {
        return List.of(new Lines());
    }

    @Override
    public List<Detector<?>> detectors(Settings settings) {
        return List.of(new EverySecond());
    }

    @Override
    public Procedure procedure() {
        return new Procedure("analyst", Map.of(Severity.HIGH, Duration.ofHours(4)), "test");
    }

    private final class Lines implements Reader {
        @Override
        public Format format() {
            return new Format("maze-" + name, "Maze", "none");
        }

        @Override
        public int recognise(byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8).startsWith("maze " + name + "\n") ? 100 : 0;
        }

        @Override
        public void read(byte[] bytes, Sink out) {
            String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n");
            for (int i = 1; i < lines.length; i++) {
                String[] part = lines[i].split("\\|", -1);
                boolean isListed = part[0].startsWith("listed");
                Mention.Builder mention = Mention.of(isListed ? "listed" : "person", SubjectType.PERSON)
                        .name(part[2])
                        .identifier(IdentifierType.PASSPORT.of(part[3], "GR"));
                if (isListed) {
                    mention.identifier(IdentifierType.LIST_REFERENCE.of(part[2].substring(0, 1), "EU"));
                }
                out.record(
                        part[0],
                        Instant.parse(part[1]),
                        null,
                        List.of(mention.build()),
                        new TrialArea.Text(lines[i]),
                        Where.line(i + 1));
            }
        }
    }

    /**
     * What a state can get wrong, in one detector: a hit every second time, which rests on the record before too, graver each
     * time, and is silent from the seventh record on.
     */
    private final class EverySecond implements Detector<EverySecond.Seen> {
        private record Seen(int times, String message, int index) {}

        @Override
        public String name() {
            return "second-" + name;
        }

        @Override
        public String purpose() {
            return "test";
        }

        @Override
        public Set<String> kinds() {
            return Set.copyOf(KINDS.stream()
                    .filter(kind -> !kind.startsWith("listed"))
                    .map(kind -> name + "." + kind)
                    .toList());
        }

        @Override
        public Collection<String> keys(Record record) {
            return record.mentions().get(0).identifiers().stream()
                    .map(Object::toString)
                    .toList();
        }

        @Override
        public Seen initial() {
            return new Seen(0, "", 0);
        }

        @Override
        public Step<Seen> step(String key, Seen state, Record record) {
            if (state.times() >= 6) {
                return new Step<>(state, List.of());
            }
            int times = state.times() + 1;
            List<Hit> hits = new ArrayList<>();
            if (times % 2 == 0) {
                hits.add(new Hit(
                        name(),
                        key,
                        name,
                        Severity.values()[times / 2],
                        times / 10.0,
                        record.at(),
                        key + " came " + times + " times",
                        List.of(Reason.support("count", "It came " + times + " times", "", "", 0.5)),
                        List.of(new Evidence(state.message(), state.index(), 0, name), Evidence.of(record, 0)),
                        record.label()));
            }
            return new Step<>(new Seen(times, record.message(), record.index()), hits);
        }

        @Override
        public byte[] save(Seen state) {
            return state.times() == 0
                    ? new byte[0]
                    : (state.times() + " " + state.message() + " " + state.index()).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Seen load(byte[] saved) {
            String[] part = new String(saved, StandardCharsets.UTF_8).split(" ");
            return new Seen(Integer.parseInt(part[0]), part[1], Integer.parseInt(part[2]));
        }
    }
}
