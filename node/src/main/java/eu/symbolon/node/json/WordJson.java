package eu.symbolon.node.json;

import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Name;
import eu.symbolon.kernel.word.PartialDate;
import eu.symbolon.kernel.word.Place;
import eu.symbolon.kernel.word.Reason;
import eu.symbolon.kernel.word.Where;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The kernel's words as JSON values, each written at the generator's place. Types are lower case with hyphens
 * ({@code air-waybill}); every list is there, empty or not.
 */
public final class WordJson {
    private static final String[] IDENTIFIER_TYPES =
            Arrays.stream(IdentifierType.values()).map(WordJson::lower).toArray(String[]::new);
    private static final String[] SUBJECT_TYPES =
            Arrays.stream(SubjectType.values()).map(WordJson::lower).toArray(String[]::new);

    private WordJson() {}

    /** {@code AIR_WAYBILL} as {@code air-waybill}. */
    public static String word(Enum<?> value) {
        return switch (value) {
            case IdentifierType type -> IDENTIFIER_TYPES[type.ordinal()];
            case SubjectType type -> SUBJECT_TYPES[type.ordinal()];
            default -> lower(value);
        };
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code {"role","type","names":[],"birthDates":[],"sex","countries":[],"identifiers":[],"addresses":[]}}. */
    public static void mention(JsonGenerator out, Mention mention) {
        out.writeStartObject();
        mentionMembers(out, mention);
        out.writeEndObject();
    }

    /** The same without the braces, for an object that says more about the mention. */
    public static void mentionMembers(JsonGenerator out, Mention mention) {
        out.writeStringProperty("role", mention.role());
        out.writeStringProperty("type", word(mention.type()));
        out.writeArrayPropertyStart("names");
        for (Name name : mention.names()) {
            out.writeString(Clean.text(name.full()));
        }
        out.writeEndArray();
        out.writeArrayPropertyStart("birthDates");
        for (PartialDate birth : mention.births()) {
            out.writeString(birth.toString());
        }
        out.writeEndArray();
        out.writeStringProperty("sex", Clean.text(mention.sex()));
        strings(out, "countries", mention.countries());
        out.writeArrayPropertyStart("identifiers");
        for (Identifier identifier : mention.identifiers()) {
            identifier(out, identifier);
        }
        out.writeEndArray();
        strings(out, "addresses", mention.addresses());
    }

    /** {@code {"type":"passport","value":"X1234567","issuer":"GR"}}. */
    public static void identifier(JsonGenerator out, Identifier identifier) {
        out.writeStartObject();
        out.writeStringProperty("type", word(identifier.type()));
        out.writeStringProperty("value", Clean.text(identifier.value()));
        out.writeStringProperty("issuer", Clean.text(identifier.issuer()));
        out.writeEndObject();
    }

    /** {@code {"name","code","lon","lat"}} in degrees, the middle of a shape; or null. */
    public static void place(JsonGenerator out, @Nullable Place place) {
        if (place == null) {
            out.writeNull();
            return;
        }
        out.writeStartObject();
        out.writeStringProperty("name", Clean.text(place.name()));
        out.writeStringProperty("code", Clean.text(place.code()));
        if (place.geometry() != null) {
            out.writeNumberProperty("lon", place.geometry().centre().longitude());
            out.writeNumberProperty("lat", place.geometry().centre().latitude());
        }
        out.writeEndObject();
    }

    /** {@code {"text","purposes":[],"level","marking","tlp","pap","handling":[],"owners":[],"audience":[],"grade","subjects":[],"basis",
     * "depersonaliseAt","eraseAt"}}; {@code text} is the canonical form, an empty audience is no limit. */
    public static void label(JsonGenerator out, Label label) {
        out.writeStartObject();
        out.writeStringProperty("text", label.toString());
        strings(out, "purposes", List.copyOf(label.purposes().named()));
        out.writeStringProperty("level", label.level().name());
        out.writeStringProperty("marking", label.level().marking());
        out.writeStringProperty("tlp", label.tlp().marking());
        out.writeStringProperty("pap", label.pap().marking());
        strings(out, "handling", label.handling().stream().map(Object::toString).toList());
        strings(out, "owners", List.copyOf(label.owners()));
        strings(out, "audience", List.copyOf(label.audience().named()));
        out.writeStringProperty("grade", label.quality().grade().toString());
        strings(
                out,
                "subjects",
                label.quality().subjects().stream().map(WordJson::word).toList());
        out.writeStringProperty("basis", word(label.quality().basis()));
        if (label.depersonaliseAt() != null) {
            out.writeStringProperty("depersonaliseAt", label.depersonaliseAt().toString());
        }
        if (label.eraseAt() != null) {
            out.writeStringProperty("eraseAt", label.eraseAt().toString());
        }
        out.writeEndObject();
    }

    /** {@code {"line":12}} or {@code {"offset":345}}. */
    public static void where(JsonGenerator out, Where where) {
        out.writeStartObject();
        if (where.line() > 0) {
            out.writeNumberProperty("line", where.line());
        } else {
            out.writeNumberProperty("offset", where.offset());
        }
        out.writeEndObject();
    }

    /** {@code [{"speaksFor","code","text","left","right","weight"}]}. */
    public static void reasons(JsonGenerator out, List<Reason> reasons) {
        out.writeStartArray();
        for (Reason reason : reasons) {
            out.writeStartObject();
            out.writeBooleanProperty("speaksFor", reason.speaksFor());
            out.writeStringProperty("code", reason.code());
            out.writeStringProperty("text", reason.text());
            out.writeStringProperty("left", reason.left());
            out.writeStringProperty("right", reason.right());
            out.writeNumberProperty("weight", Math.round(reason.weight() * 1e4) / 1e4);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void strings(JsonGenerator out, String name, List<String> values) {
        out.writeArrayPropertyStart(name);
        for (String value : values) {
            out.writeString(Clean.text(value));
        }
        out.writeEndArray();
    }
}
