package eu.symbolon.crisis.record;

import eu.symbolon.kernel.geo.Geometry;
import eu.symbolon.kernel.word.Body;
import eu.symbolon.kernel.word.Fields;
import eu.symbolon.kernel.word.Place;
import eu.symbolon.kernel.word.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A public warning: one alert of CAP, or one of its parts when it warns of several things. Info blocks that differ in
 * language only are one part with several texts: urgency, severity, times and area belong to the danger, not to a language.
 *
 * @param urgency {@code Immediate}, {@code Expected}, {@code Future}, {@code Past}, {@code Unknown}; empty without info
 * @param severityWord {@code Extreme}, {@code Severe}, {@code Moderate}, {@code Minor}, {@code Unknown}; empty without info
 * @param certainty {@code Observed}, {@code Likely}, {@code Possible}, {@code Unlikely}, {@code Unknown}
 * @param awarenessLevel 1 to 4 of Meteoalarm, or 0; 1 says that there is no warning
 * @param awarenessType kind of danger in Meteoalarm's words, or empty
 */
public record Warning(
        AlertHead head,
        List<String> categories,
        List<String> responseTypes,
        String urgency,
        String severityWord,
        String certainty,
        @Nullable Instant effective,
        @Nullable Instant onset,
        @Nullable Instant expires,
        List<Text> texts,
        List<Value> eventCodes,
        List<Value> parameters,
        List<Area> areas,
        List<Resource> resources,
        int awarenessLevel,
        String awarenessType)
        implements Alarm {
    /** A warning that names no end is taken to last a day (CAP 1.2, 3.2.2: recipients set their own policy). */
    private static final Duration LIFE_WITHOUT_EXPIRY = Duration.ofDays(1);

    /** The words of one language. */
    public record Text(
            String language,
            String event,
            String audience,
            String senderName,
            String headline,
            String description,
            String instruction,
            String web,
            String contact)
            implements Body {
        @Override
        public void write(Fields out) {
            out.text("language", language)
                    .text("event", event)
                    .text("audience", audience)
                    .text("senderName", senderName)
                    .text("headline", headline)
                    .text("description", description)
                    .text("instruction", instruction)
                    .text("web", web)
                    .text("contact", contact);
        }
    }

    /** A named value: event code, parameter or geocode. */
    public record Value(String name, String value) {
        @Override
        public String toString() {
            return name + "=" + value;
        }
    }

    /**
     * An area without its shapes.
     *
     * @param altitude lowest altitude in feet above mean sea level as written, or empty
     * @param ceiling highest altitude in feet as written, or empty
     */
    public record Area(String description, List<Value> geocodes, int shapes, String altitude, String ceiling)
            implements Body {
        @Override
        public void write(Fields out) {
            out.text("description", description)
                    .texts("geocodes", geocodes.stream().map(Value::toString).toList())
                    .number("shapes", shapes)
                    .text("altitudeFeet", altitude)
                    .text("ceilingFeet", ceiling);
        }
    }

    /**
     * A file that goes with the warning; its content stays in the message.
     *
     * @param embeddedCharacters length of the embedded base64 text
     */
    public record Resource(String description, String mimeType, String uri, String digest, int embeddedCharacters)
            implements Body {
        @Override
        public void write(Fields out) {
            out.text("description", description)
                    .text("mimeType", mimeType)
                    .text("uri", uri)
                    .text("digest", digest)
                    .number("embeddedCharacters", embeddedCharacters);
        }
    }

    @Override
    public String key() {
        return head.triple();
    }

    @Override
    public String chain() {
        return head.references().isEmpty()
                ? key()
                : head.references().stream().min(Warning::bySent).orElseThrow();
    }

    @Override
    public List<String> replaces() {
        return head.messageType().equals("Update") || head.messageType().equals("Cancel")
                ? head.references()
                : List.of();
    }

    @Override
    public Severity severity() {
        return switch (severityWord) {
            case "Extreme" -> Severity.CRITICAL;
            case "Severe" -> Severity.HIGH;
            case "Moderate" -> Severity.MEDIUM;
            case "Minor" -> Severity.LOW;
            default -> Severity.INFO;
        };
    }

    @Override
    public boolean live() {
        return head.status().equals("Actual")
                && (head.messageType().equals("Alert") || head.messageType().equals("Update"))
                && !urgency.equals("Past")
                && !responseTypes.contains("AllClear")
                && awarenessLevel != 1;
    }

    @Override
    public Instant from() {
        return onset != null ? onset : effective != null ? effective : head.sent();
    }

    @Override
    public Instant until() {
        return expires != null ? expires : from().plus(LIFE_WITHOUT_EXPIRY);
    }

    @Override
    public double confidence() {
        return switch (certainty) {
            case "Observed" -> 0.95;
            case "Likely" -> 0.8;
            case "Unlikely" -> 0.2;
            default -> 0.5;
        };
    }

    @Override
    public String title() {
        for (Text text : texts) {
            String words = text.headline().isEmpty() ? text.event() : text.headline();
            if (!words.isEmpty()) {
                return words;
            }
        }
        return head.messageType() + " " + head.identifier();
    }

    @Override
    public @Nullable Geometry danger(@Nullable Place place) {
        return place == null ? null : place.geometry();
    }

    @Override
    public void write(Fields out) {
        out.text("title", title())
                .text("identifier", head.identifier())
                .text("sender", head.sender())
                .time("sent", head.sent())
                .text("version", head.version())
                .text("status", head.status())
                .text("messageType", head.messageType())
                .text("source", head.source())
                .text("scope", head.scope())
                .text("restriction", head.restriction())
                .text("addresses", head.addresses())
                .texts("codes", head.codes())
                .text("note", head.note())
                .texts("references", head.references())
                .text("incidents", head.incidents())
                .texts("categories", categories)
                .texts("responseTypes", responseTypes)
                .text("urgency", urgency)
                .text("severity", severityWord)
                .text("certainty", certainty)
                .time("effective", effective)
                .time("onset", onset)
                .time("expires", expires)
                .list("texts", texts)
                .texts("eventCodes", eventCodes.stream().map(Value::toString).toList())
                .texts("parameters", parameters.stream().map(Value::toString).toList())
                .list("areas", areas)
                .list("resources", resources);
        if (awarenessLevel > 0) {
            out.number("awarenessLevel", awarenessLevel).text("awarenessType", awarenessType);
        }
    }

    private static int bySent(String left, String right) {
        return left.substring(left.lastIndexOf(',') + 1).compareTo(right.substring(right.lastIndexOf(',') + 1));
    }
}
