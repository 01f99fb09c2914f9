package eu.symbolon.node;

import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.area.Detector;
import eu.symbolon.kernel.area.Format;
import eu.symbolon.kernel.area.Kind;
import eu.symbolon.kernel.area.Masked;
import eu.symbolon.kernel.area.Procedure;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Settings;
import eu.symbolon.kernel.area.Sink;
import eu.symbolon.kernel.geo.Point;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.label.Keeping;
import eu.symbolon.kernel.label.LabelRule;
import eu.symbolon.kernel.label.Level;
import eu.symbolon.kernel.label.Quality;
import eu.symbolon.kernel.label.Tlp;
import eu.symbolon.kernel.track.Equipment;
import eu.symbolon.kernel.word.Evidence;
import eu.symbolon.kernel.word.Fields;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Motion;
import eu.symbolon.kernel.word.PartialDate;
import eu.symbolon.kernel.word.Place;
import eu.symbolon.kernel.word.Reason;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Regime;
import eu.symbolon.kernel.word.Severity;
import eu.symbolon.kernel.word.Where;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An area for tests, with a line format of its own; of the area {@code whole} each message is a whole watch list:
 *
 * <pre>
 * trial NAME
 * note|2010-10-29T10:00:00Z|sender|PERSON|Hassan Example|PASSPORT=X1234567@GR PHONE=+302101234567
 * note|...|Hassan {what may not be kept}|
 * note|...|PERSON|Hassan Example|BORN=1970-03-02
 * guest|...                       masked after six months, erased then unless flagged
 * secret|...                      the same, under a level that few may read
 * listed|...                      an entry of a watch list
 * sealed|...                      never joined
 * move|2010-10-29T10:00:00Z|211378120|5.1|52.2
 * </pre>
 */
final class TrialArea implements Area {
    private final String name;

    TrialArea(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String title() {
        return "Trial " + name;
    }

    @Override
    public List<Purpose> purposes() {
        return List.of(
                new Purpose("serious-crime", "Serious crime", "test"),
                new Purpose("terrorism", "Terrorism", "test"),
                new Purpose(name, "Own work", "test"));
    }

    @Override
    public List<Kind> vocabulary() {
        return List.of(
                kind("note", Regime.FUSED, Level.UNCLASSIFIED),
                kind("secret", Regime.FUSED, Level.SECRET),
                kind("listed", Regime.LISTED, Level.UNCLASSIFIED),
                kind("sealed", Regime.SEALED, Level.UNCLASSIFIED),
                kind("move", Regime.FUSED, Level.UNCLASSIFIED),
                guest());
    }

    private Kind guest() {
        return new Kind(
                "guest",
                "Guest",
                Regime.FUSED,
                new LabelRule(
                        Set.of("serious-crime", name),
                        Level.UNCLASSIFIED,
                        Tlp.GREEN,
                        Period.ofMonths(6),
                        Keeping.erasedAfter(Period.ofMonths(6), Period.ofYears(5)),
                        Quality.facts(Quality.DataSubject.OTHER),
                        "test, 2026-11"),
                new Masked(Set.of("text"), Set.of(SubjectType.PERSON), "test, 2026-11"));
    }

    private Kind kind(String kind, Regime regime, Level level) {
        return new Kind(
                kind,
                kind,
                regime,
                new LabelRule(
                        Set.of("serious-crime", name),
                        level,
                        Tlp.GREEN,
                        null,
                        Keeping.erasedAfter(Period.ofYears(5)),
                        Quality.facts(Quality.DataSubject.OTHER),
                        "test, 2026-11"));
    }

    @Override
    public List<Reader> readers() {
        return List.of(new Lines());
    }

    @Override
    public List<Detector<?>> detectors(Settings settings) {
        return List.of(new Third());
    }

    @Override
    public Procedure procedure() {
        return new Procedure("analyst", Map.of(Severity.HIGH, Duration.ofHours(4)), "test");
    }

    record Text(String text) implements eu.symbolon.kernel.word.Body {
        @Override
        public void write(Fields out) {
            out.text("text", text);
        }
    }

    record Move(float speedKnots, float courseDegrees, float headingDegrees) implements Motion {
        @Override
        public void write(Fields out) {
            out.number("speedKnots", speedKnots);
        }

        @Override
        public Equipment equipment() {
            return Equipment.CLASS_A;
        }
    }

    private final class Lines implements Reader {
        @Override
        public Format format() {
            return new Format("trial-" + name, "Trial", "none");
        }

        @Override
        public boolean readsWholeList() {
            return name.equals("whole");
        }

        @Override
        public int recognise(byte[] bytes) {
            byte[] head = ("trial " + name + "\n").getBytes(StandardCharsets.UTF_8);
            return bytes.length >= head.length
                            && ByteBuffer.wrap(bytes, 0, head.length).equals(ByteBuffer.wrap(head))
                    ? 100
                    : 0;
        }

        @Override
        public void read(byte[] bytes, Sink out) {
            for (int open = 0; open < bytes.length; open++) {
                int close = open;
                while (bytes[open] == '{' && close < bytes.length && bytes[close] != '}') {
                    close++;
                }
                if (close > open) {
                    out.blank(open, close + 1, "test law");
                }
            }
            String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n");
            for (int i = 1; i < lines.length; i++) {
                String[] part = lines[i].split("\\|", -1);
                Where where = Where.line(i + 1);
                if (part[0].equals("move")) {
                    out.record(
                            "move",
                            Instant.parse(part[1]),
                            Place.at(Point.ofDegrees(Double.parseDouble(part[3]), Double.parseDouble(part[4]))),
                            List.of(Mention.of("vessel", SubjectType.VESSEL)
                                    .identifier(IdentifierType.MMSI.of(part[2]))
                                    .build()),
                            new Move(12.5f, 90, Float.NaN),
                            where);
                } else if (part.length < 6) {
                    out.reject(where, lines[i], "not six fields");
                } else {
                    out.record(
                            part[0],
                            Instant.parse(part[1]),
                            null,
                            List.of(mention(part)),
                            new Text(lines[i].replaceAll("\\{.*?}", "")),
                            where);
                }
            }
        }

        private Mention mention(String[] part) {
            Mention.Builder mention = Mention.of(part[2], SubjectType.valueOf(part[3]));
            for (String name : part[4].split(";")) {
                mention.name(name.replaceAll("\\{.*?}", ""));
            }
            for (String identifier : part[5].isBlank() ? new String[0] : part[5].split(" ")) {
                String[] value = identifier.split("[=@]");
                if (value[0].equals("BORN")) {
                    PartialDate.parse(value[1]).ifPresent(mention::birth);
                    continue;
                }
                mention.identifier(IdentifierType.valueOf(value[0]).of(value[1], value.length > 2 ? value[2] : ""));
            }
            return mention.build();
        }
    }

    /** A hit when a passport comes the third time. */
    private final class Third implements Detector<Integer> {
        @Override
        public String name() {
            return "third-" + name;
        }

        @Override
        public String version() {
            return "1-trial";
        }

        @Override
        public String purpose() {
            return "test";
        }

        @Override
        public Set<String> kinds() {
            return Set.of(name + ".note", name + ".guest");
        }

        @Override
        public Collection<String> keys(Record record) {
            return record.mentions().get(0).identifiers().stream()
                    .filter(identifier -> identifier.type() == IdentifierType.PASSPORT)
                    .map(Object::toString)
                    .toList();
        }

        @Override
        public Integer initial() {
            return 0;
        }

        @Override
        public Step<Integer> step(String key, Integer state, Record record) {
            if (state != 2) {
                return new Step<>(state + 1, List.of());
            }
            return new Step<>(
                    3,
                    List.of(new Hit(
                            name(),
                            key,
                            name,
                            Severity.HIGH,
                            0.5,
                            record.at(),
                            "third time",
                            List.of(Reason.support("count", "It came three times", "", "", 0.5)),
                            List.of(Evidence.of(record, 0)),
                            record.label())));
        }

        @Override
        public byte[] save(Integer state) {
            return state == 0 ? new byte[0] : new byte[] {state.byteValue()};
        }

        @Override
        public Integer load(byte[] saved) {
            return (int) saved[0];
        }
    }
}
