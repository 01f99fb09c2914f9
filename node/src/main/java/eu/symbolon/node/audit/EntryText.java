package eu.symbolon.node.audit;

import eu.symbolon.node.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Entries as the log holds them: canonical JSON (RFC 8785), members in alphabetical order, empty ones left out.
 *
 * <p>{@code {"at":"2026-11-24T06:00:00.123Z","authority":"EL-PIU","case":"2026-17","count":1,"index":42,
 * "operation":"consultation","outcome":"permit","purpose":"terrorism","user":"n.papadaki","what":"hit k3j0aq7n2mx5t"}}
 *
 * <p>A bundle gives an entry 65,535 bytes. So a text above 2,048 bytes stands there as {@code sha256:} and its hash, and so do
 * items above 30,000 bytes together, as one hash of their lines. One encoder works for one thread: it reuses its bytes.
 */
final class EntryText {
    private static final int MOST_TEXT = 2_048;
    private static final int MOST_ITEMS = 30_000;
    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] HEX_DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] buffer = new byte[4_096];
    private int length;
    private long lastMilli = -1;
    private String lastAt = "";

    /** Writes the entry. */
    byte[] encode(long index, Instant at, Event event, List<String> about, String justification) {
        length = 0;
        put('{');
        texts("about", about);
        text("at", time(at));
        text("authority", event.authority);
        text("case", event.caseNumber);
        number("count", event.count);
        text("detector", event.detector);
        number("index", index);
        items(event.items);
        text("justification", justification);
        text("label", event.label);
        text("operation", event.operation.word());
        text("outcome", event.permitted ? "permit" : "deny");
        text("purpose", event.purpose);
        text("reason", event.reason);
        text("recipient", event.recipient);
        text("rule", event.rule);
        text("user", event.user);
        text("version", event.version);
        text("what", event.what);
        put('}');
        return Arrays.copyOf(buffer, length);
    }

    /** Milliseconds always stand there, so that texts sort as times do. */
    private String time(Instant at) {
        long milli = at.toEpochMilli();
        if (milli != lastMilli) {
            String text = Instant.ofEpochMilli(milli).toString();
            lastAt = text.length() == 20 ? text.substring(0, 19) + ".000Z" : text;
            lastMilli = milli;
        }
        return lastAt;
    }

    private void name(String name) {
        if (length > 1) {
            put(',');
        }
        string(name);
        put(':');
    }

    private void number(String name, long value) {
        name(name);
        ascii(Long.toString(value));
    }

    private void text(String name, String value) {
        if (value.isEmpty()) {
            return;
        }
        name(name);
        int start = length;
        string(value);
        if (length - start > MOST_TEXT) {
            length = start;
            string("sha256:" + digest(value));
        }
    }

    private void items(List<String> items) {
        int start = length;
        texts("items", items);
        if (length - start > MOST_ITEMS) {
            length = start;
            texts("items", List.of("sha256:" + digest(String.join("\n", items))));
        }
    }

    private void texts(String name, List<String> values) {
        if (values.isEmpty()) {
            return;
        }
        name(name);
        put('[');
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                put(',');
            }
            string(values.get(i));
        }
        put(']');
    }

    private void string(String text) {
        put('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7f && c != '"' && c != '\\') {
                put(c);
            } else if (c < ' ' || c == '"' || c == '\\') {
                escaped(c);
            } else {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                utf8(pair ? Character.toCodePoint(c, text.charAt(++i)) : Character.isSurrogate(c) ? 0xfffd : c);
            }
        }
        put('"');
    }

    private void escaped(char c) {
        put('\\');
        int shortForm = "\b\t\n\f\r\"\\".indexOf(c);
        if (shortForm >= 0) {
            put("btnfr\"\\".charAt(shortForm));
        } else {
            ascii("u00");
            put(HEX_DIGITS[c >> 4]);
            put(HEX_DIGITS[c & 15]);
        }
    }

    private void utf8(int point) {
        if (point < 0x80) {
            put(point);
        } else if (point < 0x800) {
            put(0xc0 | point >> 6);
        } else if (point < 0x10000) {
            put(0xe0 | point >> 12);
            put(0x80 | point >> 6 & 0x3f);
        } else {
            put(0xf0 | point >> 18);
            put(0x80 | point >> 12 & 0x3f);
            put(0x80 | point >> 6 & 0x3f);
        }
        if (point >= 0x80) {
            put(0x80 | point & 0x3f);
        }
    }

    private void ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            put(text.charAt(i));
        }
    }

    private void put(int b) {
        if (length == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * length);
        }
        buffer[length++] = (byte) b;
    }

    private static String digest(String text) {
        try {
            return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Reads an entry that {@link #encode} wrote. */
    static Entry decode(byte[] entry) {
        JsonNode json = JsonText.read(entry);
        return new Entry(
                json.path("index").asLong(),
                Instant.parse(json.path("at").asString()),
                text(json, "user"),
                text(json, "authority"),
                text(json, "purpose"),
                text(json, "case"),
                text(json, "operation"),
                text(json, "what"),
                texts(json.path("items")),
                json.path("count").asLong(),
                text(json, "outcome"),
                text(json, "reason"),
                text(json, "rule"),
                text(json, "recipient"),
                text(json, "label"),
                text(json, "detector"),
                text(json, "version"),
                text(json, "justification"),
                texts(json.path("about")));
    }

    private static String text(JsonNode json, String name) {
        return json.path(name).asString("");
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asString()));
        return texts;
    }
}
