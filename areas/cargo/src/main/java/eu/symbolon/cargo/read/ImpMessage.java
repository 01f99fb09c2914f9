package eu.symbolon.cargo.read;

import eu.symbolon.kernel.area.Sink;
import eu.symbolon.kernel.word.Where;
import eu.symbolon.wire.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One Cargo-IMP message as groups of lines (IATA Cargo Interchange Message Procedures): CRLF or LF lines; a line opens a
 * group with a tag of three letters, a line that starts with an oblique continues it:
 *
 * <pre>
 * FWB/17
 * 618-40000085FRAORD/T12K340.5
 * SHP
 * NAM/LENKWERK MESSTECHNIK GMBH
 * </pre>
 *
 * @param type {@code FWB}, {@code FHL}, ...
 * @param version digits after the type, or 0 when not said
 * @param line line of the type
 */
record ImpMessage(String type, int version, int line, List<Group> groups) {
    /** Message types of Cargo-IMP and what they are for. */
    static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("FWB", "air waybill data"),
            Map.entry("FHL", "house waybill list"),
            Map.entry("FSU", "status update"),
            Map.entry("FSA", "status answer"),
            Map.entry("FSR", "status request"),
            Map.entry("FFM", "flight manifest"),
            Map.entry("FBL", "freight booked list"),
            Map.entry("FFA", "space allocation answer"),
            Map.entry("FFR", "space allocation request"),
            Map.entry("FNA", "error notice"),
            Map.entry("FMA", "acknowledgement"));

    private static final Set<String> READ = Set.of("FWB", "FHL");
    private static final Set<String> TAGS = Set.of(
            "FLT", "RTG", "SHP", "NAM", "ADR", "LOC", "CNE", "AGT", "SSR", "NFY", "ACC", "CVD", "RTD", "OTH", "PPD",
            "COL", "CER", "ISU", "OSI", "CDC", "REF", "COR", "COI", "SII", "ARD", "SPH", "NOM", "SRI", "OPI", "OCI",
            "MBI", "HBS", "TXT", "HTS");
    private static final int ENVELOPE_LINES = 12;

    /** A tag with its lines; the number line of an FWB has the tag empty. */
    record Group(String tag, List<Line> lines) {
        Line first() {
            return lines.get(0);
        }
    }

    /** A line after its tag: {@code text} starts with an oblique, is the number line, or is empty. */
    record Line(int number, String text) {

        /** The fields after the first oblique; none for an empty line. */
        List<String> fields() {
            return text.startsWith("/") ? List.of(text.substring(1).split("/", -1)) : List.of();
        }

        String field(int i) {
            List<String> fields = fields();
            return i < fields.size() ? fields.get(i).strip() : "";
        }

        Where where() {
            return Where.line(number);
        }
    }

    /** Type of the first message in this text, or empty. Address lines of a Type B envelope may stand before it. */
    static String firstType(String head) {
        int seen = 0;
        for (String line : head.lines().limit(ENVELOPE_LINES).toList()) {
            String type = typeOf(line);
            if (!type.isEmpty()) {
                return type;
            }
            if (!line.isBlank() && ++seen > ENVELOPE_LINES || line.length() > 80) {
                return "";
            }
        }
        return "";
    }

    /** Splits the bytes into messages. Envelope lines before the first are dropped; what has no type is rejected. */
    static List<ImpMessage> all(byte[] bytes, Sink out) {
        List<ImpMessage> messages = new ArrayList<>();
        String[] lines = Text.decode(bytes).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = clean(lines[i]);
            String type = typeOf(line);
            if (!type.isEmpty()) {
                int version = line.length() > 4 ? number(line.substring(4)) : 0;
                messages.add(new ImpMessage(type, version, i + 1, new ArrayList<>()));
            } else if (!messages.isEmpty()
                    && !line.isBlank()
                    && READ.contains(messages.getLast().type())) {
                messages.getLast().add(new Line(i + 1, line), out);
            }
        }
        if (messages.isEmpty()) {
            out.reject(
                    Where.line(1),
                    clean(lines[0]),
                    "no Cargo-IMP message in it: a line 'FWB/17' or 'FHL/5' was expected");
        }
        return messages;
    }

    private void add(Line line, Sink out) {
        String text = line.text();
        if (text.startsWith("/") && !groups.isEmpty()) {
            groups.getLast().lines().add(line);
            return;
        }
        if (isTag(text) && (TAGS.contains(text.substring(0, 3)) || text.length() > 3)) {
            if (!TAGS.contains(text.substring(0, 3))) {
                out.remark(
                        line.where(),
                        text,
                        "tag " + text.substring(0, 3) + " is not one of " + type + ": kept as a note");
            }
            groups.add(group(text.substring(0, 3), new Line(line.number(), text.substring(3))));
            return;
        }
        if (groups.isEmpty()) {
            groups.add(group("", line));
            return;
        }
        List<Line> lines = groups.getLast().lines();
        Line before = lines.getLast();
        out.remark(line.where(), text, "a continuation starts with '/': joined to line " + before.number());
        lines.set(lines.size() - 1, new Line(before.number(), before.text() + " " + text.strip()));
    }

    private static Group group(String tag, Line first) {
        List<Line> lines = new ArrayList<>();
        lines.add(first);
        return new Group(tag, lines);
    }

    private static boolean isTag(String text) {
        return text.length() >= 3
                && text.substring(0, 3).chars().allMatch(c -> c >= 'A' && c <= 'Z')
                && (text.length() == 3 || text.charAt(3) == '/');
    }

    private static String typeOf(String line) {
        String text = clean(line);
        if (!isTag(text) || !TYPES.containsKey(text.substring(0, 3))) {
            return "";
        }
        return text.length() == 3 || number(text.substring(4)) > 0 ? text.substring(0, 3) : "";
    }

    /** One or two digits, else -1. */
    private static int number(String text) {
        boolean digits = !text.isEmpty() && text.length() <= 2 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(text) : -1;
    }

    /** Without line ends, trailing blanks and the control characters of a teletype line. */
    private static String clean(String line) {
        int from = 0;
        int to = line.length();
        while (to > from && line.charAt(to - 1) <= ' ') {
            to--;
        }
        while (from < to && line.charAt(from) < ' ') {
            from++;
        }
        return line.substring(from, to);
    }
}
