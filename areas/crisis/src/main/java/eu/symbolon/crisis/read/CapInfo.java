package eu.symbolon.crisis.read;

import eu.symbolon.crisis.record.AlertHead;
import eu.symbolon.crisis.record.Warning;
import eu.symbolon.kernel.geo.Geometry;
import eu.symbolon.kernel.word.Where;
import eu.symbolon.wire.Element;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One info block of CAP, and the later ones that say the same in other languages. */
final class CapInfo {
    private static final Set<String> CATEGORY = Set.of(
            "Geo",
            "Met",
            "Safety",
            "Security",
            "Rescue",
            "Fire",
            "Health",
            "Env",
            "Transport",
            "Infra",
            "CBRNE",
            "Other");
    private static final Set<String> URGENCY = Set.of("Immediate", "Expected", "Future", "Past", "Unknown");
    private static final Set<String> SEVERITY = Set.of("Extreme", "Severe", "Moderate", "Minor", "Unknown");
    private static final Set<String> CERTAINTY = Set.of("Observed", "Likely", "Possible", "Unlikely", "Unknown");
    private static final Set<String> RESPONSE =
            Set.of("Shelter", "Evacuate", "Prepare", "Execute", "Avoid", "Monitor", "Assess", "AllClear", "None");

    private final Element e;
    private final String version;
    private final Findings findings;
    private final List<Warning.Text> texts = new ArrayList<>();
    private final List<Geometry> shapes = new ArrayList<>();
    private final List<Warning.Area> areas = new ArrayList<>();
    private final List<Warning.Resource> resources = new ArrayList<>();
    private final List<String> categories;
    private final List<String> responses;
    private final String urgency;
    private final String severity;
    private final String certainty;
    private final @Nullable Instant effective;
    private final @Nullable Instant onset;
    private final @Nullable Instant expires;

    CapInfo(Element e, String version, Findings findings) {
        this(e, version, findings, true);
    }

    private CapInfo(Element e, String version, Findings findings, boolean present) {
        this.e = e;
        this.version = version;
        this.findings = findings;
        this.categories = present ? words("category", CATEGORY) : List.of();
        this.responses = present ? words("responseType", RESPONSE) : List.of();
        if (present) {
            List.of("event", "urgency", "severity", "certainty").forEach(name -> findings.required(e, name));
            if (!version.equals("1.0")) {
                findings.required(e, "category");
            }
        }
        this.urgency = present ? findings.word(e, "urgency", URGENCY, "Unknown") : "";
        this.severity = present ? findings.word(e, "severity", SEVERITY, "Unknown") : "";
        this.certainty = present ? certainty() : "";
        this.effective = present ? findings.time(e, "effective") : null;
        this.onset = present ? findings.time(e, "onset") : null;
        this.expires = present ? findings.time(e, "expires") : null;
        if (present) {
            texts.add(text());
            e.children("area").forEach(this::area);
            e.children("resource").forEach(this::resource);
        }
    }

    /** What stands for the info of an alert that has none: a cancellation may be such. */
    static CapInfo absent(Element alert, String version, Findings findings) {
        return new CapInfo(alert, version, findings, false);
    }

    /** Takes the other block in if it is this one in another language. */
    boolean takes(CapInfo other) {
        String language = other.texts.get(0).language();
        boolean same = danger().equals(other.danger())
                && texts.stream().noneMatch(text -> text.language().equals(language));
        if (same) {
            if (texts.get(0).description().equals(other.texts.get(0).description())
                    && !other.texts.get(0).description().isEmpty()) {
                findings.remark(
                        "SAME_TEXT_DIFFERENT_LANGUAGE",
                        other.e,
                        language,
                        "the text is that of " + texts.get(0).language());
            }
            texts.addAll(other.texts);
            resources.addAll(other.resources);
        }
        return same;
    }

    Where where() {
        return e.where();
    }

    List<Geometry> shapes() {
        return shapes;
    }

    Warning warning(AlertHead head) {
        List<Warning.Value> parameters = values(e, "parameter");
        String level = "";
        String type = "";
        for (Warning.Value parameter : parameters) {
            level = parameter.name().equals("awareness_level") ? parameter.value() : level;
            type = parameter.name().equals("awareness_type") ? parameter.value() : type;
        }
        return new Warning(
                head,
                categories,
                responses,
                urgency,
                severity,
                certainty,
                effective,
                onset,
                expires,
                List.copyOf(texts),
                values(e, "eventCode"),
                parameters,
                List.copyOf(areas),
                List.copyOf(resources),
                Awareness.level(level),
                Awareness.type(type));
    }

    /** What makes two blocks the same danger, whatever their language. */
    private List<String> danger() {
        List<String> danger = new ArrayList<>(List.of(
                urgency,
                severity,
                certainty,
                String.valueOf(effective),
                String.valueOf(onset),
                String.valueOf(expires)));
        danger.addAll(new TreeSet<>(categories));
        for (Element area : e.children("area")) {
            area.children("polygon").forEach(polygon -> danger.add(polygon.text()));
            area.children("circle").forEach(circle -> danger.add(circle.text()));
        }
        areas.forEach(area -> area.geocodes().forEach(code -> danger.add(code.toString())));
        return danger;
    }

    private List<String> words(String name, Set<String> allowed) {
        List<String> words = new ArrayList<>();
        for (Element word : e.children(name)) {
            if (allowed.contains(word.text())) {
                words.add(word.text());
            } else {
                findings.reject(
                        "INVALID_ENUM_VALUE",
                        word,
                        word.text(),
                        name + " is none of " + String.join(", ", new TreeSet<>(allowed)));
            }
        }
        return List.copyOf(words);
    }

    private String certainty() {
        if (e.text("certainty").equals("Very Likely")) {
            findings.remark("CERTAINTY_VERY_LIKELY_DEPRECATED", e, "Very Likely", "a word of CAP 1.0: read as Likely");
            return "Likely";
        }
        return findings.word(e, "certainty", CERTAINTY, "Unknown");
    }

    private Warning.Text text() {
        String description = e.text("description");
        if (description.contains("</") || description.contains("<br")) {
            findings.remark("TEXT_CONTAINS_HTML_TAGS", e, "", "description holds HTML: plain text was expected");
        }
        String language = e.text("language");
        return new Warning.Text(
                language.isEmpty() ? "en-US" : language,
                e.text("event"),
                e.text("audience"),
                e.text("senderName"),
                e.text("headline"),
                description,
                e.text("instruction"),
                e.text("web"),
                e.text("contact"));
    }

    private void area(Element area) {
        findings.required(area, "areaDesc");
        CapShapes reading = new CapShapes(findings);
        int before = shapes.size();
        area.children("polygon").forEach(polygon -> shapes.addAll(reading.polygon(polygon)));
        for (Element circle : area.children("circle")) {
            Geometry shape = circle.text().isEmpty() ? null : reading.circle(circle);
            if (shape != null) {
                shapes.add(shape);
            }
        }
        if (area.text("altitude").isEmpty() && !area.text("ceiling").isEmpty()) {
            findings.remark("INVALID_AREA", area, area.text("ceiling"), "ceiling needs altitude");
        }
        areas.add(new Warning.Area(
                area.text("areaDesc"),
                values(area, "geocode"),
                shapes.size() - before,
                area.text("altitude"),
                area.text("ceiling")));
    }

    private void resource(Element resource) {
        findings.required(resource, "resourceDesc");
        if (version.equals("1.2")) {
            findings.required(resource, "mimeType");
        }
        resources.add(new Warning.Resource(
                resource.text("resourceDesc"),
                resource.text("mimeType"),
                resource.text("uri"),
                resource.text("digest"),
                resource.text("derefUri").length()));
    }

    /** Named values: elements since CAP 1.1, {@code NAME=VALUE} as one text in CAP 1.0. */
    private static List<Warning.Value> values(Element parent, String name) {
        List<Warning.Value> values = new ArrayList<>();
        for (Element value : parent.children(name)) {
            int equals = value.text().indexOf('=');
            if (value.children().isEmpty() && equals > 0) {
                values.add(new Warning.Value(
                        value.text().substring(0, equals).strip(),
                        value.text().substring(equals + 1).strip()));
            } else {
                values.add(new Warning.Value(value.text("valueName"), value.text("value")));
            }
        }
        return List.copyOf(values);
    }
}
