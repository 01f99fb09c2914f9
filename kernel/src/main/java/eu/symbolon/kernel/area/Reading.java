package eu.symbolon.kernel.area;

import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.label.Tlp;
import eu.symbolon.kernel.word.Body;
import eu.symbolon.kernel.word.Marked;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Message;
import eu.symbolon.kernel.word.Place;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Regime;
import eu.symbolon.kernel.word.Reject;
import eu.symbolon.kernel.word.Where;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One message read by one reader: the only way to read. Gives each record its index, its label and the rules of its kind's
 * regime, and turns a reader's failure into a located reject, so that a message never costs its neighbours.
 */
public final class Reading {
    private static final int TELLING = 4;

    /** A message that holds more records, or takes longer, ends there: what was read before is kept, the rest is one reject. */
    private static final int MOST_RECORDS = 5_000_000;

    private static final Duration MOST_TIME = Duration.ofMinutes(5);

    /** So many rejects and remarks are kept; beyond, they are counted. */
    private static final int KEPT_REJECTS = 5_000;

    private static final int CLOCK_EVERY = 256;

    private final Message message;
    private final Area area;
    private final Reader reader;
    private final Labelling labelling;
    private final List<Record> records = new ArrayList<>();
    private final List<Reject> rejects = new ArrayList<>();
    private final List<Blank> blanks = new ArrayList<>();

    /** The labels that records got, by kind and colour: few, however many records there are. */
    private final Map<String, Label> labels = new HashMap<>();

    private byte[] content;
    private int lost;
    private int remarks;

    /**
     * Bytes of the content that may not be kept.
     *
     * @param to offset behind the last
     * @param reason the law, never the value
     */
    public record Blank(int from, int to, String reason) {}

    private Reading(Message message, byte[] content, Area area, Reader reader, Labelling labelling) {
        this.message = message;
        this.content = content;
        this.area = area;
        this.reader = reader;
        this.labelling = labelling;
    }

    /** Reads the message under the labels of its area's kinds. Never throws on bad input. */
    public static Reading of(Message message, Area area, Reader reader) {
        return of(message, message.bytes(), area, reader, Labelling.BY_KIND);
    }

    /**
     * Reads the message. Never throws on bad input.
     *
     * @param content its bytes, or what was taken out of their wrapping (gzip): the digest stays that of the bytes as received
     */
    public static Reading of(Message message, byte[] content, Area area, Reader reader, Labelling labelling) {
        Reading reading = new Reading(message, content, area, reader, labelling);
        Collector collector = reading.new Collector();
        try {
            reader.read(content, collector);
        } catch (Exceeded e) {
            collector.reject(Where.offset(0), "", String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            collector.reject(
                    Where.offset(0),
                    "",
                    "reader " + reader.format().id() + " gave up after " + reading.records.size() + " records: " + e
                            + ". Maybe the file is cut or of another format; the records before it are kept");
        }
        reading.removeBlanked();
        if (reading.records.isEmpty() && reading.rejects.isEmpty()) {
            collector.reject(
                    Where.offset(0), "", "no record in it: " + reader.format().title() + " was expected");
        }
        return reading;
    }

    public Message message() {
        return message;
    }

    public Area area() {
        return area;
    }

    public Format format() {
        return reader.format();
    }

    public List<Record> records() {
        return records;
    }

    /** Rejects and remarks in the order they were found, the first five thousand; what may not be kept is blank in their values. */
    public List<Reject> rejects() {
        return rejects;
    }

    /** Spans of {@link #keepable} that were blanked, in the order they were found. */
    public List<Blank> blanks() {
        return blanks;
    }

    /** The content as it may be kept: with blanks where the law removes it on receipt. */
    public byte[] keepable() {
        return content;
    }

    /** Takes the spans out of the content and out of what was told about it. */
    private void removeBlanked() {
        if (blanks.isEmpty()) {
            return;
        }
        content = content.clone();
        List<String> gone = new ArrayList<>();
        for (Blank blank : blanks) {
            gone.add(new String(content, blank.from(), blank.to() - blank.from(), StandardCharsets.ISO_8859_1).strip());
            for (int i = blank.from(); i < blank.to(); i++) {
                content[i] = content[i] == '\n' || content[i] == '\r' ? content[i] : (byte) ' ';
            }
        }
        rejects.replaceAll(reject -> without(reject, gone));
    }

    /** A text too short to be told from others goes only with the value that stands in its place. */
    private Reject without(Reject reject, List<String> gone) {
        String value = reject.value();
        String reason = reject.reason();
        for (int i = 0; i < gone.size(); i++) {
            Blank blank = blanks.get(i);
            boolean stands = reject.where().line() <= 0
                    && reject.where().offset() >= blank.from()
                    && reject.where().offset() < blank.to();
            if (stands) {
                value = "";
            }
            if (gone.get(i).length() >= TELLING) {
                value = value.replace(gone.get(i), "");
                reason = reason.replace(gone.get(i), "");
            }
        }
        return new Reject(reject.lost(), reject.where(), value, reason);
    }

    /** The label of the message: the join of its records' labels, or of all kinds of its area when there is no record. */
    public Label label() {
        return (labels.isEmpty()
                        ? area.vocabulary().stream().map(kind -> labelling.label(area, kind, message, null))
                        : labels.values().stream())
                .reduce(Label::join)
                .orElseThrow();
    }

    /** Number of rejects that lost something. */
    public int lost() {
        return lost;
    }

    /** Number of tolerated faults. */
    public int remarks() {
        return remarks;
    }

    /** A bound of one message is reached. */
    private static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Exceeded(String what, int records) {
            super("reading ended after " + records + " records: more than " + what
                    + " in one message. Send it in parts; the records before are kept");
        }
    }

    private final class Collector implements Sink {
        private final Map<String, Kind> kinds = new HashMap<>();
        private final Map<String, Regime> regimes = new HashMap<>();
        private final long started = System.nanoTime();
        private int calls;

        private Collector() {
            for (Kind kind : area.vocabulary()) {
                kinds.put(kind.name(), kind);
                regimes.put(kind.name(), labelling.regime(area, kind, message));
            }
        }

        @Override
        public void record(
                String kindName,
                @Nullable Instant at,
                @Nullable Place place,
                List<Mention> mentions,
                Body body,
                Where where) {
            bound();
            Kind kind = kinds.get(kindName);
            Regime regime = regimes.get(kindName);
            if (kind == null || regime == null) {
                throw new IllegalArgumentException(
                        "kind '" + kindName + "' is not in the vocabulary of " + area.name());
            }
            if (regime == Regime.PERSON_FREE && mentionsPerson(mentions)) {
                reject(
                        where,
                        "",
                        "a natural person is mentioned, which records of kind '" + kindName
                                + "' may not do. Take the person out and send it again");
                return;
            }
            records.add(new Record(
                    area.name(),
                    kindName,
                    regime,
                    reader.format().id(),
                    message.sha256(),
                    records.size(),
                    at == null ? message.received() : at,
                    place,
                    List.copyOf(mentions),
                    body,
                    where,
                    label(kind, body instanceof Marked marked ? marked.tlp() : null)));
        }

        /** One label object for all records alike. */
        private Label label(Kind kind, @Nullable Tlp colour) {
            return labels.computeIfAbsent(
                    colour == null ? kind.name() : kind.name() + "/" + colour,
                    key -> labelling.label(area, kind, message, colour));
        }

        @Override
        public void reject(Where where, String value, String reason) {
            lost++;
            keep(true, where, value, reason);
        }

        @Override
        public void remark(Where where, String value, String reason) {
            remarks++;
            keep(false, where, value, reason);
        }

        private void keep(boolean loses, Where where, String value, String reason) {
            if (rejects.size() < KEPT_REJECTS) {
                rejects.add(new Reject(loses, where, value, reason));
            }
        }

        private void bound() {
            if (records.size() >= MOST_RECORDS) {
                throw new Exceeded(MOST_RECORDS + " records", records.size());
            }
            if (++calls % CLOCK_EVERY == 0 && System.nanoTime() - started > MOST_TIME.toNanos()) {
                throw new Exceeded(MOST_TIME.toMinutes() + " minutes", records.size());
            }
        }

        @Override
        public void blank(int from, int to, String reason) {
            int begin = Math.clamp(from, 0, content.length);
            int end = Math.clamp(to, begin, content.length);
            if (end > begin) {
                blanks.add(new Blank(begin, end, reason));
            }
        }

        @Override
        public Instant received() {
            return message.received();
        }
    }

    private static boolean mentionsPerson(List<Mention> mentions) {
        for (Mention mention : mentions) {
            if (mention.type() == SubjectType.PERSON) {
                return true;
            }
        }
        return false;
    }
}
