package eu.symbolon.node.intake;

import eu.symbolon.kernel.label.Allowed;
import eu.symbolon.kernel.label.Grade;
import eu.symbolon.kernel.label.Handling;
import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.label.Level;
import eu.symbolon.kernel.label.Pap;
import eu.symbolon.kernel.label.Quality;
import eu.symbolon.kernel.label.Tlp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One agreement with a sender.
 *
 * @param name name of the source; a star at its end stands for anything
 * @param from first day, included
 * @param to last day, included, or null
 * @param label what is agreed; joined to what the law says
 * @param grade evaluation of what the source says, or null when it is not graded
 * @param sealed whether its records may be looked up in an approved search only
 */
record Source(
        String name,
        LocalDate from,
        @Nullable LocalDate to,
        Label label,
        @Nullable Grade grade,
        boolean sealed) {
    private static final Set<String> FIELDS = Set.of(
            "name",
            "from",
            "to",
            "owners",
            "audience",
            "purposes",
            "level",
            "tlp",
            "pap",
            "handling",
            "grade",
            "regime",
            "law");

    static Source of(JsonNode row) {
        for (String field : row.propertyNames()) {
            if (!FIELDS.contains(field)) {
                throw new IllegalArgumentException(
                        "a source has no field '" + field + "'; it has " + new TreeSet<>(FIELDS));
            }
        }
        String name = need(row, "name");
        need(row, "law");
        String regime = row.path("regime").asString("");
        if (!regime.isEmpty() && !regime.equals("SEALED")) {
            throw new IllegalArgumentException(
                    "source '" + name + "' has regime '" + regime + "'; a source may only seal: SEALED");
        }
        TreeSet<Handling> handling = new TreeSet<>();
        texts(row.path("handling")).forEach(code -> handling.add(Handling.parse(code)));
        boolean sealed = !regime.isEmpty();
        Label label = new Label(
                new TreeSet<>(texts(row.path("owners"))),
                sealed ? Allowed.of(Sources.SEALED_SEARCH) : allowed(row, "purposes"),
                Level.valueOf(row.path("level").asString("UNCLASSIFIED")),
                Tlp.parse(row.path("tlp").asString("CLEAR")),
                Pap.parse(row.path("pap").asString("CLEAR")),
                handling,
                allowed(row, "audience"),
                null,
                null,
                Quality.NEUTRAL);
        return new Source(
                name,
                LocalDate.parse(need(row, "from")),
                row.has("to") ? LocalDate.parse(row.path("to").asString()) : null,
                label,
                row.has("grade") ? Grade.parse(row.path("grade").asString()) : null,
                sealed);
    }

    boolean isOf(String source, LocalDate day) {
        boolean named =
                name.endsWith("*") ? source.startsWith(name.substring(0, name.length() - 1)) : source.equals(name);
        return named && !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** The kind's label under this agreement. A sealed record leaves the purposes of its kind: no ordinary work reads it. */
    Label on(Label kind) {
        Label joined = (sealed ? kind.withPurposes(Allowed.ANY) : kind).join(label);
        Quality quality = joined.quality();
        return grade == null ? joined : joined.withQuality(new Quality(grade, quality.subjects(), quality.basis()));
    }

    private static Allowed allowed(JsonNode row, String field) {
        return row.has(field) ? Allowed.of(texts(row.path(field))) : Allowed.ANY;
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asString()));
        return texts;
    }

    private static String need(JsonNode row, String field) {
        String text = row.path(field).asString("");
        if (text.isBlank()) {
            throw new IllegalArgumentException("a source lacks its '" + field + "': " + row);
        }
        return text;
    }
}
