package eu.symbolon.prevention.read;

import static eu.symbolon.wire.Json.text;

import eu.symbolon.kernel.area.Format;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Sink;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.PartialDate;
import eu.symbolon.kernel.word.Place;
import eu.symbolon.kernel.word.Where;
import eu.symbolon.prevention.record.Practice;
import eu.symbolon.wire.Json;
import eu.symbolon.wire.Malformed;
import eu.symbolon.wire.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Practice forms in JSON, in the manner of the RAN Collection: {@code {"form":"practice-1","practices":[...]}} or one practice
 * alone. Fields with their obligation stand in {@code practice-form.csv}:
 *
 * <pre>
 * id title country language method      required text
 * audience aims                         required list of texts
 * contact                               required: {"organisation":..., "address":..., "email":..., "web":...}
 * description scope evidence evaluation sustainability          optional text
 * themes deliverables sources           optional list of texts
 * start updated review                  optional date: 2026, 2026-11 or 2026-11-22
 * </pre>
 *
 * <p>One real line: {@code {"id":"NL-07","title":"Football and dialogue","country":"NL","language":"en","audience":["youth
 * workers"],"aims":["..."],"method":"...","contact":{"organisation":"Stichting Brugwacht","email":"info@brugwacht.example"}}}
 *
 * <p>No natural person may be in it. Fields that hold persons and texts that look like one return the whole practice; the
 * reject marks every place and never repeats what stands there, and neither does any other reject of this reader.
 */
public final class PracticeReader implements Reader {
    private static final List<String> CONTACT = List.of("organisation", "address", "email", "web");

    @Override
    public Format format() {
        return new Format(
                "practice-json",
                "Prevention practice form",
                "Practice form 1 of this program, after the RAN Collection");
    }

    @Override
    public int recognise(byte[] bytes) {
        String head = Text.head(bytes, 8192);
        String start = head.stripLeading();
        boolean json = start.startsWith("{") || start.startsWith("[") || start.startsWith("\u00ef\u00bb\u00bf");
        if (!json) {
            return 0;
        }
        if (head.contains("\"practice-1\"") && head.contains("\"form\"")) {
            return 100;
        }
        return head.contains("\"audience\"") && head.contains("\"aims\"") && head.contains("\"method\"") ? 80 : 0;
    }

    @Override
    public void read(byte[] bytes, Sink out) {
        int[] count = {0};
        try {
            JsonNode rest =
                    Json.each(bytes, "practices", (node, line) -> practice(node, ++count[0], Where.line(line), out));
            JsonNode practices = rest.get("practices");
            if (practices != null) {
                out.reject(
                        Where.line(1),
                        "",
                        "'practices' is no list: {\"form\":\"practice-1\",\"practices\":[...]} expected");
            } else if (count[0] == 0 && !rest.isEmpty()) {
                practice(rest, 1, Where.line(1), out);
            } else {
                beside(rest, out);
            }
        } catch (Malformed e) {
            // The parser's own words may quote the text, and with it a person.
            out.reject(
                    e.where(),
                    "",
                    "not JSON from here on: the practices before this place are kept. Send the form again");
        }
    }

    /** What stands beside the list is not stored, but it must not hold persons either. */
    private static void beside(JsonNode rest, Sink out) {
        List<String> places = new ArrayList<>();
        screen(rest, "form", places);
        if (!places.isEmpty()) {
            out.reject(Where.line(1), "", "beside the practices: " + String.join("; ", places));
        }
    }

    private static void practice(JsonNode node, int number, Where where, Sink out) {
        if (!node.isObject()) {
            out.reject(where, "", "practice " + number + " is no object: {\"id\":...,\"title\":...} expected");
            return;
        }
        List<String> places = new ArrayList<>();
        screen(node, "", places);
        if (!places.isEmpty()) {
            out.reject(
                    where,
                    "",
                    "practice " + number
                            + " is returned: the library holds no data on persons (Charter Art. 8, GDPR Art. 9). "
                            + String.join("; ", places) + ". Take these out and send it again");
            return;
        }
        String missing = missing(node);
        if (!missing.isEmpty()) {
            out.reject(where, "", "practice " + number + " lacks " + missing + ": the form requires them");
            return;
        }
        remarks(node, number, where, out);
        Practice body = body(node);
        Instant updated = day(body.updated());
        out.record("practice", updated, Place.coded(body.country()), mentions(body), body, where);
    }

    /** Marks every place that holds or looks like a person, at any depth, in keys too. */
    private static void screen(JsonNode node, String path, List<String> places) {
        if (node.isObject()) {
            int unknown = 0;
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                String key = entry.getKey();
                boolean known = PracticeForm.fields().containsKey(key)
                        || CONTACT.contains(key)
                        || PersonScreen.isPersonField(key);
                String step = known ? key : "field no. " + ++unknown + " that the form does not have";
                String below = path.isEmpty() ? step : path + "/" + step;
                boolean filled = entry.getValue().isContainer()
                        ? !entry.getValue().isEmpty()
                        : !text(node, key).isBlank();
                if (PersonScreen.isPersonField(key) && filled) {
                    places.add("'" + below + "' is a field about a person: take it out");
                } else {
                    screenText(key, below, places);
                    screen(entry.getValue(), below, places);
                }
            }
        } else if (node.isArray()) {
            int i = 0;
            for (JsonNode element : node) {
                screen(element, path + "/" + ++i, places);
            }
        } else if (!node.isNull()) {
            screenText(node.asString(), path, places);
        }
    }

    private static void screenText(String text, String path, List<String> places) {
        for (PersonScreen.Finding finding : PersonScreen.find(text)) {
            places.add("'" + path + "' characters " + finding.from() + " to " + finding.to() + " look like "
                    + finding.what());
        }
    }

    private static String missing(JsonNode node) {
        StringJoiner missing = new StringJoiner(", ");
        for (PracticeForm.Field field : PracticeForm.fields().values()) {
            JsonNode value = node.path(field.name());
            boolean there = switch (field.shape()) {
                case "list" -> !texts(node, field.name()).isEmpty();
                case "contact" -> !text(value, "organisation").isBlank();
                default -> !text(node, field.name()).isBlank();
            };
            if (field.required() && !there) {
                missing.add("'" + field.name() + (field.shape().equals("contact") ? "/organisation'" : "'"));
            }
        }
        return missing.toString();
    }

    private static void remarks(JsonNode node, int number, Where where, Sink out) {
        for (String code : List.of("country", "language")) {
            if (text(node, code).strip().length() != 2) {
                out.remark(where, "", "practice " + number + ": '" + code + "' is no code of two letters");
            }
        }
        for (PracticeForm.Field field : PracticeForm.fields().values()) {
            String value = text(node, field.name());
            if (field.shape().equals("date")
                    && !value.isBlank()
                    && PartialDate.parse(value).isEmpty()) {
                out.remark(
                        where,
                        "",
                        "practice " + number + ": '" + field.name() + "' is no date of the form 2026-11-22, left out");
            }
        }
        long unknown = node.properties().stream()
                .filter(entry -> !PracticeForm.fields().containsKey(entry.getKey()))
                .filter(entry -> !entry.getKey().equals("form"))
                .count();
        if (unknown > 0) {
            out.remark(
                    where,
                    "",
                    "practice " + number + ": " + unknown + " fields that the form does not have were left out");
        }
    }

    private static Practice body(JsonNode node) {
        JsonNode contact = node.path("contact");
        return new Practice(
                text(node, "id").strip(),
                text(node, "title").strip(),
                text(node, "description"),
                text(node, "country").strip().toUpperCase(java.util.Locale.ROOT),
                text(node, "language").strip().toLowerCase(java.util.Locale.ROOT),
                texts(node, "themes"),
                texts(node, "audience"),
                texts(node, "aims"),
                text(node, "method"),
                text(node, "scope"),
                date(node, "start"),
                texts(node, "deliverables"),
                text(node, "evidence"),
                text(node, "evaluation"),
                text(node, "sustainability"),
                new Practice.Contact(
                        text(contact, "organisation").strip(),
                        text(contact, "address"),
                        text(contact, "email").strip(),
                        text(contact, "web").strip()),
                texts(node, "sources"),
                date(node, "updated"),
                date(node, "review"));
    }

    /** The organisation by its name only: the library gives other areas nothing to join by. */
    private static List<Mention> mentions(Practice practice) {
        return List.of(Mention.of("organisation", SubjectType.ORGANISATION)
                .name(practice.contact().organisation())
                .country(practice.country())
                .address(practice.contact().address())
                .build());
    }

    /** A list of texts; one text counts as a list of one. */
    private static List<String> texts(JsonNode node, String key) {
        JsonNode value = node.path(key);
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            for (JsonNode element : value) {
                if (!element.isContainer()
                        && !element.isNull()
                        && !element.asString().isBlank()) {
                    texts.add(element.asString().strip());
                }
            }
        } else if (!text(node, key).isBlank()) {
            texts.add(text(node, key).strip());
        }
        return texts;
    }

    private static String date(JsonNode node, String key) {
        return PartialDate.parse(text(node, key)).map(PartialDate::toString).orElse("");
    }

    private static @Nullable Instant day(String text) {
        Optional<PartialDate> date = PartialDate.parse(text).filter(known -> known.day() > 0);
        return date.map(known -> LocalDate.of(known.year(), known.month(), known.day())
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant())
                .orElse(null);
    }
}
