package eu.symbolon.node.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.symbolon.kernel.geo.Geometry;
import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Place;
import eu.symbolon.kernel.word.Reject;
import eu.symbolon.kernel.word.Where;
import eu.symbolon.node.audit.Entry;
import eu.symbolon.node.desk.Bulk;
import eu.symbolon.node.desk.HitDetail;
import eu.symbolon.node.fuse.Subject;
import eu.symbolon.node.intake.Receipt;
import eu.symbolon.node.json.GeometryJson;
import eu.symbolon.node.json.WordJson;
import eu.symbolon.node.store.Reference;
import eu.symbolon.node.store.row.EvidenceRow;
import eu.symbolon.node.store.row.FeatureRow;
import eu.symbolon.node.store.row.HitRow;
import eu.symbolon.node.store.row.MessageDetail;
import eu.symbolon.node.store.row.PositionRow;
import eu.symbolon.node.store.row.RecordDetail;
import eu.symbolon.node.store.row.RecordRow;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Answers as JSON: records of the node by their component names, words of the kernel as {@link WordJson} writes them, times in
 * ISO 8601 UTC, unknown numbers null.
 */
final class Answers {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(words())
            .addMixIn(HitDetail.class, WithRow.class)
            .addMixIn(MessageDetail.class, WithRow.class)
            .addMixIn(RecordDetail.class, WithRow.class)
            .addMixIn(PositionRow.class, Degrees.class)
            .addMixIn(Entry.class, CaseNumber.class)
            .addMixIn(RecordRow.class, Named.class)
            .addMixIn(HitRow.class, NamedHit.class)
            .addMixIn(Bulk.Refusal.class, NamedHit.class)
            .build();

    private Answers() {}

    static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /** Details say all that their row says, at the same level. */
    private interface WithRow {
        @JsonUnwrapped
        Object row();
    }

    /** The number of a row stays in the node; the name of the record stands in its place. */
    private interface Named {
        @JsonIgnore
        long key();
    }

    private interface NamedHit {
        @JsonSerialize(using = HitName.class)
        long id();
    }

    private static final class HitName extends ValueSerializer<Long> {
        @Override
        public void serialize(Long number, JsonGenerator out, SerializationContext context) {
            out.writeString(Reference.hit(number));
        }
    }

    private interface Degrees {
        @JsonProperty("lon")
        double longitude();

        @JsonProperty("lat")
        double latitude();
    }

    private interface CaseNumber {
        @JsonProperty("case")
        String caseNumber();
    }

    private static SimpleModule words() {
        SimpleModule module = new SimpleModule("symbolon");
        add(module, Label.class, WordJson::label);
        add(module, Mention.class, WordJson::mention);
        add(module, Identifier.class, WordJson::identifier);
        add(module, Place.class, WordJson::place);
        add(module, Where.class, WordJson::where);
        add(module, Geometry.class, GeometryJson::write);
        add(module, Reject.class, Answers::reject);
        add(module, IdentifierType.class, (out, type) -> out.writeString(WordJson.word(type)));
        add(module, SubjectType.class, (out, type) -> out.writeString(WordJson.word(type)));
        add(module, Receipt.Outcome.class, (out, outcome) -> out.writeString(WordJson.word(outcome)));
        add(module, EvidenceRow.class, Answers::evidence);
        add(module, FeatureRow.class, Answers::feature);
        add(module, Subject.Known.class, Answers::known);
        add(module, Subject.Fix.class, Answers::fix);
        add(module, Float.class, (out, number) -> unknownAsNull(out, number));
        add(module, Float.TYPE, (out, number) -> unknownAsNull(out, number));
        return module;
    }

    private static <T> void add(SimpleModule module, Class<T> type, BiConsumer<JsonGenerator, T> writer) {
        module.addSerializer(type, new ValueSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializationContext context) {
                writer.accept(out, value);
            }
        });
    }

    private static void unknownAsNull(JsonGenerator out, Float number) {
        if (Float.isFinite(number)) {
            out.writeNumber(number);
        } else {
            out.writeNull();
        }
    }

    private static void reject(JsonGenerator out, Reject reject) {
        out.writeStartObject();
        if (reject.where().line() > 0) {
            out.writeNumberProperty("line", reject.where().line());
            out.writeNullProperty("offset");
        } else {
            out.writeNullProperty("line");
            out.writeNumberProperty("offset", reject.where().offset());
        }
        out.writeBooleanProperty("lost", reject.lost());
        out.writeStringProperty("value", reject.value());
        out.writeStringProperty("reason", reject.reason());
        out.writeEndObject();
    }

    private static void evidence(JsonGenerator out, EvidenceRow evidence) {
        out.writeStartObject();
        out.writeName("record");
        out.writePOJO(evidence.record());
        Mention mention = evidence.mention();
        if (mention == null) {
            out.writeNullProperty("mention");
        } else {
            out.writeObjectPropertyStart("mention");
            out.writeNumberProperty("index", evidence.index());
            WordJson.mentionMembers(out, mention);
            out.writeEndObject();
        }
        out.writeStringProperty("excerpt", evidence.excerpt());
        out.writeName("label");
        WordJson.label(out, evidence.label());
        out.writeEndObject();
    }

    private static void feature(JsonGenerator out, FeatureRow feature) {
        out.writeStartObject();
        out.writeStringProperty("record", feature.record());
        out.writeStringProperty("area", feature.area());
        out.writeStringProperty("kind", feature.kind());
        out.writeStringProperty("title", feature.title());
        out.writeStringProperty("at", feature.at().toString());
        if (feature.severity() != null) {
            out.writeStringProperty("severity", feature.severity().name());
        }
        out.writeName("geometry");
        GeometryJson.write(out, feature.geometry());
        out.writeNumberProperty("lon", feature.geometry().centre().longitude());
        out.writeNumberProperty("lat", feature.geometry().centre().latitude());
        out.writeEndObject();
    }

    private static void known(JsonGenerator out, Subject.Known known) {
        out.writeStartObject();
        out.writeStringProperty("type", WordJson.word(known.identifier().type()));
        out.writeStringProperty("value", known.identifier().value());
        out.writeStringProperty("issuer", known.identifier().issuer());
        out.writeArrayPropertyStart("sources");
        known.sources().forEach(out::writeString);
        out.writeEndArray();
        out.writeEndObject();
    }

    /** {@code [lon, lat, "at"]}. */
    private static void fix(JsonGenerator out, Subject.Fix fix) {
        out.writeStartArray();
        out.writeNumber(fix.point().longitude());
        out.writeNumber(fix.point().latitude());
        out.writeString(fix.at().toString());
        out.writeEndArray();
    }
}
