package eu.symbolon.node.rights;

import eu.symbolon.kernel.label.Allowed;
import eu.symbolon.kernel.label.Handling;
import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.label.Level;
import eu.symbolon.kernel.label.Pap;
import eu.symbolon.kernel.label.Tlp;
import eu.symbolon.node.json.JsonText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What becomes another in a label: {@code {"label":{"level":"LIMITE","tlp":"AMBER","pap":"AMBER","purposes":["terrorism"],
 * "audience":["EL-PIU"],"owners":["EL-FIU"],"handling":["H1"],"depersonalise":"2027-01-01","erase":"2028-01-01"}}}. Members
 * that are left out stay. The days of the law are never put off: a later day changes nothing.
 */
record LabelChange(JsonNode members) {
    private static final Set<String> MEMBERS = new TreeSet<>(
            Set.of("level", "tlp", "pap", "purposes", "audience", "owners", "handling", "depersonalise", "erase"));

    /**
     * Reads the change of an order.
     *
     * @param ceiling highest level of this node
     */
    static LabelChange read(String detail, Level ceiling) {
        JsonNode members =
                detail.isEmpty() ? JsonText.read("{}") : JsonText.read(detail).path("label");
        Collection<String> names = members.isObject() ? members.propertyNames() : List.of();
        if (names.isEmpty() || !MEMBERS.containsAll(names)) {
            throw new IllegalArgumentException("a label is changed in one or more of " + String.join(", ", MEMBERS)
                    + ", not in " + names + ". Maybe send detail {\"label\":{\"tlp\":\"AMBER\"}}");
        }
        LabelChange change = new LabelChange(members);
        Label tried = change.apply(Label.ANYONE);
        if (tried.level().compareTo(ceiling) > 0) {
            throw new IllegalArgumentException("this node holds nothing above " + ceiling.marking()
                    + ". Maybe erase the record here and keep it where that level is approved");
        }
        if (tried.isNobody()) {
            throw new IllegalArgumentException(
                    "nobody could read what carries this label. Maybe name a purpose and, for "
                            + tried.tlp().marking() + ", an audience");
        }
        return change;
    }

    /** The label after the change. */
    Label apply(Label label) {
        return new Label(
                members.has("owners") ? new TreeSet<>(texts("owners")) : label.owners(),
                members.has("purposes") ? Allowed.of(texts("purposes")) : label.purposes(),
                members.has("level") ? Level.valueOf(text("level")) : label.level(),
                members.has("tlp") ? Tlp.parse(text("tlp")) : label.tlp(),
                members.has("pap") ? Pap.parse(text("pap")) : label.pap(),
                members.has("handling") ? handling() : label.handling(),
                members.has("audience") ? Allowed.of(texts("audience")) : label.audience(),
                earlier(label.depersonaliseAt(), "depersonalise"),
                earlier(label.eraseAt(), "erase"),
                label.quality());
    }

    private @Nullable LocalDate earlier(@Nullable LocalDate now, String member) {
        if (!members.has(member)) {
            return now;
        }
        LocalDate then = LocalDate.parse(text(member));
        return now == null || then.isBefore(now) ? then : now;
    }

    private SortedSet<Handling> handling() {
        SortedSet<Handling> codes = new TreeSet<>();
        texts("handling").forEach(code -> codes.add(Handling.parse(code)));
        return codes;
    }

    private String text(String member) {
        return members.path(member).asString("");
    }

    private List<String> texts(String member) {
        List<String> texts = new ArrayList<>();
        members.path(member).forEach(text -> texts.add(text.asString("")));
        return texts;
    }
}
