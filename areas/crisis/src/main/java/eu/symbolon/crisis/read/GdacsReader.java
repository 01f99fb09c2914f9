package eu.symbolon.crisis.read;

import eu.symbolon.crisis.data.DatedRows;
import eu.symbolon.crisis.record.Event;
import eu.symbolon.kernel.area.Format;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Sink;
import eu.symbolon.kernel.geo.Point;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Place;
import eu.symbolon.wire.Csv;
import eu.symbolon.wire.Element;
import eu.symbolon.wire.Malformed;
import eu.symbolon.wire.Text;
import eu.symbolon.wire.Xml;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Feed of the Global Disaster Alert and Coordination System: RSS 2.0 with the namespaces {@code http://www.gdacs.org} and
 * {@code http://www.w3.org/2003/01/geo/wgs84_pos#}: {@code <gdacs:alertlevel>Orange</gdacs:alertlevel>}.
 */
public final class GdacsReader implements Reader {
    private static final int HEAD = 4000;
    private static final Set<String> LEVELS = Set.of("Green", "Orange", "Red");
    private static final Map<String, Csv.Named> HAZARDS = hazards();

    @Override
    public Format format() {
        return new Format(
                "gdacs-rss", "GDACS feed", "RSS 2.0 with GDACS, GeoRSS and W3C Basic Geo elements (gdacs.org)");
    }

    @Override
    public int recognise(byte[] bytes) {
        return Xml.rootName(bytes).equals("rss") && Text.head(bytes, HEAD).contains("http://www.gdacs.org\"") ? 95 : 0;
    }

    @Override
    public void read(byte[] bytes, Sink out) {
        try {
            Xml.each(bytes, Set.of("item"), item -> item(item, out));
        } catch (Malformed e) {
            e.rejectTo(out);
        }
    }

    private static void item(Element item, Sink out) {
        String type = item.text("eventtype");
        String id = item.text("eventid");
        if (type.isEmpty() || id.isEmpty()) {
            out.reject(
                    item.where(), item.text("title"), "an item without gdacs:eventtype or gdacs:eventid is no event");
            return;
        }
        String level = item.text("alertlevel");
        if (!LEVELS.contains(level)) {
            out.reject(item.where(), level, "gdacs:alertlevel is none of Green, Orange, Red: read as unknown");
            level = "";
        }
        Instant published = time(item, "pubDate", out);
        Instant from = time(item, "fromdate", out);
        Instant to = time(item, "todate", out);
        Instant reported = published == null ? out.received() : published;
        Csv.Named hazard = HAZARDS.get(type);
        if (hazard == null) {
            out.remark(item.where(), type, "event type is not in the table of hazards: kept without reach");
        }
        Event event = new Event(
                type,
                hazard == null ? "" : hazard.cell("title"),
                id,
                item.text("episodeid"),
                level,
                number("alertscore", item.text("alertscore"), item, out),
                item.text("episodealertlevel"),
                item.text("eventname"),
                item.text("title"),
                item.text("description"),
                measure(item, "severity", out),
                attribute(item, "severity", "unit"),
                item.text("severity"),
                measure(item, "population", out),
                attribute(item, "population", "unit"),
                item.text("population"),
                countries(item.text("country")),
                item.text("iso3"),
                Glide.identifier(item.text("glide")).map(glide -> glide.value()).orElse(""),
                from == null ? reported : from,
                to == null ? reported : to,
                reported,
                item.text("link"),
                hazard == null ? 0 : Double.parseDouble(hazard.cell("reach-kilometres")),
                Duration.ofHours(hazard == null ? 0 : Long.parseLong(hazard.cell("life-hours"))));
        out.record("event", event.from(), place(item, event, out), mentions(event), event, item.where());
    }

    private static Place place(Element item, Event event, Sink out) {
        return new Place(String.join(", ", event.countries()), event.iso3(), centre(item, out));
    }

    /** The centre: geo:Point, or georss:point with latitude first. */
    private static @Nullable Point centre(Element item, Sink out) {
        Element point = item.child("Point");
        List<String> pair =
                point == null ? Blanks.split(item.text("point")) : List.of(point.text("lat"), point.text("long"));
        try {
            if (pair.size() == 2) {
                double latitude = Double.parseDouble(pair.get(0));
                double longitude = Double.parseDouble(pair.get(1));
                if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) {
                    return Point.ofDegrees(longitude, latitude);
                }
            }
        } catch (NumberFormatException e) {
            // said below, together with a point that is off the globe
        }
        out.reject(item.where(), String.join(" ", pair), "no centre: geo:lat and geo:long in degrees were expected");
        return null;
    }

    private static List<Mention> mentions(Event event) {
        List<Mention> mentions = new ArrayList<>();
        mentions.add(Mention.of("sender", SubjectType.ORGANISATION)
                .name("Global Disaster Alert and Coordination System")
                .name("GDACS")
                .identifier(IdentifierType.DOMAIN.of("gdacs.org"))
                .build());
        mentions.add(Mention.of("event", SubjectType.EVENT)
                .name(event.name().isEmpty() ? event.hazard() : event.name())
                .identifier(IdentifierType.REFERENCE.of(event.eventType() + event.eventId(), "GDACS"))
                .identifier(Glide.identifier(event.glide()))
                .build());
        boolean one = event.countries().size() == 1;
        for (String country : event.countries()) {
            mentions.add(Mention.of("affected-country", SubjectType.PLACE)
                    .name(country)
                    .country(one ? event.iso3() : "")
                    .build());
        }
        if (!one && !event.iso3().isEmpty()) {
            mentions.add(Mention.of("affected-country", SubjectType.PLACE)
                    .country(event.iso3())
                    .build());
        }
        return mentions;
    }

    private static List<String> countries(String list) {
        List<String> countries = new ArrayList<>();
        for (String name : list.split(",")) {
            if (!name.isBlank()) {
                countries.add(name.strip());
            }
        }
        return List.copyOf(countries);
    }

    private static String attribute(Element item, String child, String name) {
        Element found = item.child(child);
        return found == null ? "" : found.attribute(name);
    }

    private static @Nullable BigDecimal measure(Element item, String child, Sink out) {
        return number(child, attribute(item, child, "value"), item, out);
    }

    private static @Nullable BigDecimal number(String name, String text, Element item, Sink out) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            BigDecimal number = text.length() > 30 ? null : new BigDecimal(text);
            if (number != null && Math.abs(number.scale()) < 100) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        out.reject(item.where(), text, name + " is not a number");
        return null;
    }

    /** Reads {@code Mon, 30 Dec 2019 00:22:19 GMT} (RFC 1123); null when absent or rejected. */
    private static @Nullable Instant time(Element item, String child, Sink out) {
        String text = item.text(child);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException e) {
            out.reject(item.where(), text, child + " is no time: 'Mon, 30 Dec 2019 00:22:19 GMT' was expected");
            return null;
        }
    }

    private static Map<String, Csv.Named> hazards() {
        Map<String, Csv.Named> hazards = new HashMap<>();
        for (Csv.Named row : DatedRows.of("gdacs-hazards")) {
            hazards.put(row.cell("code"), row);
        }
        return Map.copyOf(hazards);
    }
}
