package eu.symbolon.node.store;

import eu.symbolon.kernel.area.Reading;
import eu.symbolon.kernel.geo.Geometry;
import eu.symbolon.kernel.geo.Point;
import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Message;
import eu.symbolon.kernel.word.Motion;
import eu.symbolon.kernel.word.Name;
import eu.symbolon.kernel.word.Place;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Regime;
import eu.symbolon.kernel.word.Reject;
import eu.symbolon.kernel.word.Where;
import eu.symbolon.match.Folding;
import eu.symbolon.node.json.Clean;
import eu.symbolon.node.json.GeometryJson;
import eu.symbolon.node.json.JsonFields;
import eu.symbolon.node.json.JsonText;
import eu.symbolon.node.json.StoredWords;
import eu.symbolon.wire.Gzip;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Encodes what was read into rows; done by many threads at once, before the one writer takes over. */
final class Drafts {
    /** Rejects beyond these are counted, not kept. */
    private static final int MOST_REJECTS = 5_000;

    /** Positions of months outside go to the partition for the rest: a false clock must not make tables. */
    private static final YearMonth FIRST_MONTH = YearMonth.of(1990, 1);

    /** Begins the token of an identifier's value, by which it is found without its issuer. */
    static final String VALUE = "#";

    private final Labels labels;
    private final Numbers numbers;
    private final Streams streams;

    Drafts(Labels labels, Numbers numbers, Streams streams) {
        this.labels = labels;
        this.numbers = numbers;
        this.streams = streams;
    }

    /** A message that nobody could read: evidence under this label. */
    Draft unread(Message message, Reject why, Label label) {
        Draft draft = new Draft(message, numbers.take(1), 0, 0);
        draft.label = labels.number(label);
        reject(draft, 0, why);
        finish(draft, null, 0);
        return draft;
    }

    /** A message with what was read of it. */
    Draft read(Reading reading) {
        List<Record> records = reading.records();
        Draft draft = new Draft(reading.message(), numbers.take(1), numbers.take(records.size()), records.size());
        Encoder encoder = new Encoder(draft);
        for (Record record : records) {
            encoder.record(record);
        }
        draft.label = labels.number(reading.label());
        blanks(draft, reading);
        List<Reject> rejects = reading.rejects();
        for (int i = 0; i < Math.min(rejects.size(), MOST_REJECTS); i++) {
            reject(draft, i, rejects.get(i));
        }
        finish(draft, reading, encoder.positions);
        return draft;
    }

    private static void reject(Draft draft, int number, Reject reject) {
        draft.rejects
                .row(7)
                .int8(draft.id)
                .int4(number)
                .bool(reject.lost())
                .int8(place(reject.where()))
                .text(Clean.text(reject.value()))
                .text(Clean.text(reject.reason()))
                .int4(draft.label);
    }

    private static void finish(Draft draft, @Nullable Reading reading, int positions) {
        Message message = draft.message;
        int lost = reading == null ? 1 : reading.lost();
        int remarks = reading == null ? 0 : reading.remarks();
        draft.partRows = draft.parts.rows(draft.id, draft.label, lost, remarks, message.bytes().length);
        draft.messages
                .row(14)
                .int8(draft.id)
                .bytea(HexFormat.of().parseHex(message.sha256()))
                .text(Clean.text(message.source()))
                .timestamp(message.received())
                .text(reading == null ? "" : reading.area().name())
                .text(reading == null ? "" : reading.format().id())
                .int8(message.bytes().length)
                .int8(draft.first)
                .int4(draft.labels.length)
                .int4(draft.mentions)
                .int4(positions)
                .int4(lost)
                .int4(remarks)
                .int4(draft.label);
        if (reading == null || lost == 0 || !isPersonFree(reading)) {
            draft.bodies
                    .row(4)
                    .int8(draft.id)
                    .timestamp(message.received())
                    .bytea(kept(message, reading))
                    .int4(draft.label);
        }
    }

    /** The bytes as received, or with blanks where the law removes them on receipt; wrapped as they came. */
    private static byte[] kept(Message message, @Nullable Reading reading) {
        if (reading == null || reading.blanks().isEmpty()) {
            return message.bytes();
        }
        return Gzip.isGzip(message.bytes()) ? Gzip.of(reading.keepable()) : reading.keepable();
    }

    private static void blanks(Draft draft, Reading reading) {
        List<Reading.Blank> blanks = reading.blanks();
        for (int i = 0; i < Math.min(blanks.size(), MOST_REJECTS); i++) {
            draft.blanks
                    .row(6)
                    .int8(draft.id)
                    .int4(i)
                    .int4(blanks.get(i).from())
                    .int4(blanks.get(i).to())
                    .text(blanks.get(i).reason())
                    .int4(draft.label);
        }
    }

    /** Where no person may be stored, the bytes of a message that was refused are not kept either: the person stands in them. */
    private static boolean isPersonFree(Reading reading) {
        return reading.area().vocabulary().stream().anyMatch(kind -> kind.regime() == Regime.PERSON_FREE);
    }

    /** A line as a positive number, an offset as -1 - offset. */
    static long place(Where where) {
        return where.line() > 0 ? where.line() : -1 - where.offset();
    }

    static Where where(long place) {
        return place > 0 ? Where.line((int) place) : Where.offset(-1 - place);
    }

    /** The key of a folded word in the index of names: FNV-1a, 64 bits. */
    static long token(String word) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        }
        return hash ^ hash >>> 29;
    }

    /** The rows of the records of one message. */
    private final class Encoder {
        private final Draft draft;
        private final YearMonth lastMonth;
        private @Nullable Label known;
        private int knownNumber;
        private int positions;
        private long monthFrom;
        private long monthTo;
        private Streams.@Nullable Stream stream;
        private int streamNumber;

        private Encoder(Draft draft) {
            this.draft = draft;
            this.lastMonth = YearMonth.from(draft.message.received().atOffset(ZoneOffset.UTC))
                    .plusMonths(1);
        }

        private void record(Record record) {
            int label = label(record.label());
            draft.labels[record.index()] = label;
            draft.mentions += record.mentions().size();
            if (record.regime() != Regime.SEALED
                    && record.body() instanceof Motion motion
                    && record.place() != null
                    && record.place().geometry() instanceof Point point
                    && record.mentions().size() == 1
                    && !record.mentions().get(0).identifiers().isEmpty()) {
                draft.parts.record(label, draft.first + record.index(), 1, true);
                position(record, motion, point, label);
                return;
            }
            draft.parts.record(
                    label, draft.first + record.index(), record.mentions().size(), false);
            row(record, label);
            index(
                    record,
                    draft.first + record.index(),
                    label,
                    new Index(draft.identifiers, draft.tokens, draft.sealed));
        }

        /** Records of a message mostly carry the very same label object. */
        private int label(Label label) {
            if (label != known) {
                knownNumber = labels.number(label);
                known = label;
            }
            return knownNumber;
        }

        private void position(Record record, Motion motion, Point point, int label) {
            Mention craft = record.mentions().get(0);
            Identifier identifier = craft.identifiers().get(0);
            month(record.at());
            draft.positions
                    .row(14)
                    .int8(draft.first + record.index())
                    .int8(draft.id)
                    .int4(record.index())
                    .timestamp(record.at())
                    .int4(stream(record, craft))
                    .int8(identifier.key())
                    .text(identifier.type().name() + '|' + identifier.issuer() + '|' + identifier.value())
                    .int4(point.lonE7())
                    .int4(point.latE7())
                    .float4(motion.speedKnots())
                    .float4(motion.courseDegrees())
                    .float4(motion.headingDegrees())
                    .int8(place(record.where()))
                    .int4(label);
            positions++;
        }

        private int stream(Record record, Mention craft) {
            Streams.Stream last = stream;
            if (last == null
                    || !last.kind().equals(record.kind())
                    || !last.role().equals(craft.role())
                    || !last.subject().equals(craft.type().name())) {
                last = new Streams.Stream(
                        record.area(), record.kind(), craft.role(), craft.type().name());
                streamNumber = streams.number(last);
                stream = last;
            }
            return streamNumber;
        }

        private void month(Instant at) {
            long second = at.getEpochSecond();
            if (second < monthFrom || second >= monthTo) {
                YearMonth month = YearMonth.from(at.atOffset(ZoneOffset.UTC));
                monthFrom = month.atDay(1).toEpochSecond(java.time.LocalTime.MIN, ZoneOffset.UTC);
                monthTo = month.plusMonths(1).atDay(1).toEpochSecond(java.time.LocalTime.MIN, ZoneOffset.UTC);
                if (!month.isBefore(FIRST_MONTH) && !month.isAfter(lastMonth)) {
                    draft.positionMonths.add(month);
                }
            }
        }

        private void row(Record record, int label) {
            CopyRows rows = draft.records;
            Place place = record.place();
            Geometry geometry = place == null ? null : place.geometry();
            rows.row(17)
                    .int8(draft.first + record.index())
                    .int8(draft.id)
                    .int4(record.index())
                    .text(record.area())
                    .text(record.kind())
                    .timestamp(record.at());
            if (geometry == null) {
                rows.nothing().nothing().nothing();
            } else {
                Point centre = geometry.centre();
                rows.int4(centre.lonE7()).int4(centre.latE7());
                if (geometry instanceof Point) {
                    rows.nothing();
                } else {
                    rows.field(to -> JsonText.write(to, out -> GeometryJson.write(out, geometry)));
                }
            }
            rows.text(place == null ? "" : Clean.text(place.name()))
                    .text(place == null ? "" : Clean.text(place.code()))
                    .int4(label)
                    .int8(place(record.where()))
                    .field(to -> JsonText.write(to, out -> StoredWords.mentions(out, record.mentions())));
            String[] title = new String[1];
            rows.field(to -> JsonText.write(to, out -> {
                        out.writeStartObject();
                        Title fields = new Title(new JsonFields(out));
                        record.body().write(fields);
                        out.writeEndObject();
                        title[0] = fields.of(record);
                    }))
                    .text(Clean.text(title[0]))
                    .int2(record.regime().ordinal());
        }
    }

    /** The rows that lead to a record. */
    record Index(CopyRows identifiers, CopyRows tokens, CopyRows sealed) {
        static Index empty() {
            return new Index(new CopyRows(256), new CopyRows(256), new CopyRows(64));
        }
    }

    /** What leads to the record: to a sealed one the exact values of its identifiers, for an approved search alone. */
    void index(Record record, long id, int label, Index rows) {
        if (record.regime() == Regime.SEALED) {
            Set<Long> once = new HashSet<>();
            record.mentions()
                    .forEach(mention -> mention.identifiers().forEach(identifier -> {
                        if (once.add(identifier.key())) {
                            rows.sealed().row(3).int8(identifier.key()).int8(id).int4(label);
                        }
                    }));
        } else {
            indexFused(record, id, label, rows);
        }
    }

    /**
     * What leads to the record. An identifier that neither identifies nor links (a locator, a ticket) and the bare value of
     * one with an issuer are for searches only: the first mention of the record that has them is enough.
     */
    private void indexFused(Record record, long id, int label, Index rows) {
        int area = streams.area(record.area());
        List<Mention> mentions = record.mentions();
        Set<Long> once = new HashSet<>();
        Set<Long> keys = new HashSet<>();
        for (int m = 0; m < Math.min(mentions.size(), Short.MAX_VALUE); m++) {
            Mention mention = mentions.get(m);
            keys.clear();
            for (Identifier identifier : mention.identifiers()) {
                long key = identifier.key();
                boolean identifies = identifier.type().identifies(mention.type());
                if (identifies || identifier.type().links() ? keys.add(key) : once.add(key)) {
                    rows.identifiers()
                            .row(7)
                            .int8(key)
                            .int8(id)
                            .timestamp(record.at())
                            .int4(label)
                            .int2(m)
                            .int2(area)
                            .bool(identifies);
                }
                if (!identifier.issuer().isEmpty() && once.add(Drafts.token(VALUE + identifier.value()))) {
                    token(rows, Drafts.token(VALUE + identifier.value()), id, m, label);
                }
            }
            keys.clear();
            for (Name name : mention.names()) {
                for (String word : Folding.tokens(name.full())) {
                    if (word.length() > 1 && keys.add(Drafts.token(word))) {
                        token(rows, Drafts.token(word), id, m, label);
                    }
                }
            }
        }
    }

    private static void token(Index rows, long token, long id, int mention, int label) {
        rows.tokens().row(4).int8(token).int8(id).int4(label).int2(mention);
    }
}
