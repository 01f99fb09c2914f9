package eu.symbolon.node.json;

import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Name;
import eu.symbolon.kernel.word.PartialDate;
import eu.symbolon.kernel.word.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * Mentions and reasons as the store keeps them: the usual JSON without empty values, and {@code "weak":[0,2]} for the names that
 * count less, so that they are read back exactly.
 */
public final class StoredWords {
    private StoredWords() {}

    /** Writes the mentions as an array. */
    public static void mentions(JsonGenerator out, List<Mention> mentions) {
        out.writeStartArray();
        for (Mention mention : mentions) {
            mention(out, mention);
        }
        out.writeEndArray();
    }

    private static void mention(JsonGenerator out, Mention mention) {
        out.writeStartObject();
        out.writeStringProperty("role", mention.role());
        out.writeStringProperty("type", WordJson.word(mention.type()));
        if (!mention.names().isEmpty()) {
            names(out, mention.names());
        }
        if (!mention.births().isEmpty()) {
            out.writeArrayPropertyStart("birthDates");
            for (PartialDate birth : mention.births()) {
                out.writeString(birth.toString());
            }
            out.writeEndArray();
        }
        if (!mention.sex().isEmpty()) {
            out.writeStringProperty("sex", Clean.text(mention.sex()));
        }
        texts(out, "countries", mention.countries());
        if (!mention.identifiers().isEmpty()) {
            out.writeArrayPropertyStart("identifiers");
            for (Identifier identifier : mention.identifiers()) {
                out.writeStartObject();
                out.writeStringProperty("type", WordJson.word(identifier.type()));
                out.writeStringProperty("value", Clean.text(identifier.value()));
                if (!identifier.issuer().isEmpty()) {
                    out.writeStringProperty("issuer", Clean.text(identifier.issuer()));
                }
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        texts(out, "addresses", mention.addresses());
        out.writeEndObject();
    }

    private static void names(JsonGenerator out, List<Name> names) {
        boolean weak = false;
        out.writeArrayPropertyStart("names");
        for (Name name : names) {
            out.writeString(Clean.text(name.full()));
            weak |= name.weak();
        }
        out.writeEndArray();
        if (weak) {
            out.writeArrayPropertyStart("weak");
            for (int i = 0; i < names.size(); i++) {
                if (names.get(i).weak()) {
                    out.writeNumber(i);
                }
            }
            out.writeEndArray();
        }
    }

    private static void texts(JsonGenerator out, String name, List<String> values) {
        if (!values.isEmpty()) {
            out.writeArrayPropertyStart(name);
            for (String value : values) {
                out.writeString(Clean.text(value));
            }
            out.writeEndArray();
        }
    }

    /** Reads the array back. */
    public static List<Mention> mentions(JsonNode array) {
        List<Mention> mentions = new ArrayList<>(array.size());
        for (JsonNode json : array) {
            mentions.add(mention(json));
        }
        return mentions;
    }

    private static Mention mention(JsonNode json) {
        Mention.Builder mention = Mention.of(
                json.path("role").asString(""),
                SubjectType.valueOf(constant(json.path("type").asString(""))));
        List<Integer> weak = new ArrayList<>();
        json.path("weak").forEach(index -> weak.add(index.asInt()));
        int i = 0;
        for (JsonNode name : json.path("names")) {
            mention.name(new Name(name.asString(), weak.contains(i++)));
        }
        for (JsonNode birth : json.path("birthDates")) {
            PartialDate.parse(birth.asString()).ifPresent(mention::birth);
        }
        mention.sex(json.path("sex").asString(""));
        json.path("countries").forEach(country -> mention.country(country.asString()));
        for (JsonNode identifier : json.path("identifiers")) {
            mention.identifier(new Identifier(
                    IdentifierType.valueOf(constant(identifier.path("type").asString(""))),
                    identifier.path("value").asString(),
                    identifier.path("issuer").asString("")));
        }
        json.path("addresses").forEach(address -> mention.address(address.asString()));
        return mention.build();
    }

    /** Writes reasons with their exact weights as an array. */
    public static void reasons(JsonGenerator out, List<Reason> reasons) {
        out.writeStartArray();
        for (Reason reason : reasons) {
            out.writeStartObject();
            out.writeBooleanProperty("speaksFor", reason.speaksFor());
            out.writeStringProperty("code", Clean.text(reason.code()));
            out.writeStringProperty("text", Clean.text(reason.text()));
            out.writeStringProperty("left", Clean.text(reason.left()));
            out.writeStringProperty("right", Clean.text(reason.right()));
            out.writeNumberProperty("weight", Double.isFinite(reason.weight()) ? reason.weight() : 0);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /** Reads the array back. */
    public static List<Reason> reasons(JsonNode array) {
        List<Reason> reasons = new ArrayList<>(array.size());
        for (JsonNode json : array) {
            reasons.add(new Reason(
                    json.path("speaksFor").asBoolean(),
                    json.path("code").asString(""),
                    json.path("text").asString(""),
                    json.path("left").asString(""),
                    json.path("right").asString(""),
                    json.path("weight").asDouble()));
        }
        return reasons;
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
