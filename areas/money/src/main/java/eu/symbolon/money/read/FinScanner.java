package eu.symbolon.money.read;

import eu.symbolon.kernel.area.Sink;
import eu.symbolon.kernel.word.Where;
import eu.symbolon.wire.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a FIN file into messages in one pass over the bytes (SWIFT FIN, block structure; RJE files join messages by a dollar).
 *
 * <pre>
 * {1:F21...}{4:{177:..}{451:0}}   acknowledgement of the message behind it
 * {1:F01...}{2:I103...}{3:{121:..}}{4:
 * :20:REF                          field = line end, colon, two digits, letter or none, colon
 * -}{5:{CHK:..}}{S:{..}}           block 4 ends by a line that begins with -}
 * </pre>
 *
 * A broken message costs itself alone: the next begins at the next <code>{1:</code>.
 */
final class FinScanner {
    private static final int NONE = -1;

    private final byte[] bytes;
    private final Sink out;
    private int at;
    private int counted;
    private int line = 1;
    private String acknowledgement = "";
    private int acknowledgedLine;

    FinScanner(byte[] bytes, Sink out) {
        this.bytes = bytes;
        this.out = out;
    }

    /** The next message that is whole, or null at the end. What is broken on the way goes to the sink. */
    @Nullable
    FinMessage next() {
        while (at < bytes.length) {
            int start = basicHeader(at);
            stray(at, start == NONE ? bytes.length : start);
            if (start == NONE) {
                break;
            }
            FinMessage message = frame(start);
            if (message != null && !isService(message)) {
                acknowledgement = "";
                return message;
            }
        }
        at = bytes.length;
        loneAcknowledgement();
        return null;
    }

    /** Whether it was a service message: it belongs to the message behind it. */
    private boolean isService(FinMessage message) {
        if (message.basic().startsWith("F01")) {
            return false;
        }
        loneAcknowledgement();
        if (message.basic().startsWith("F21")) {
            acknowledgement = message.user().contains("{451:1}") ? "refused" : "accepted";
            acknowledgedLine = message.line();
        } else {
            out.reject(
                    Where.line(message.line()),
                    message.basic(),
                    "block 1 is neither F01 (a message) nor F21 (its acknowledgement): a service message is not a payment");
        }
        return true;
    }

    private void loneAcknowledgement() {
        if (!acknowledgement.isEmpty()) {
            out.remark(
                    Where.line(acknowledgedLine),
                    "",
                    "a service message 21 (" + acknowledgement + ") without the message it is about");
            acknowledgement = "";
        }
    }

    private @Nullable FinMessage frame(int start) {
        int limit = limit(start);
        int startLine = lineOf(start);
        String[] header = {"", "", ""};
        List<FinField> fields = List.of();
        boolean text = false;
        int here = start;
        while (here + 2 < limit && bytes[here] == '{' && bytes[here + 2] == ':') {
            char block = (char) bytes[here + 1];
            boolean lines = block == '4' && !(here + 3 < limit && bytes[here + 3] == '{');
            int end = lines ? endOfText(here + 3, limit) : closing(here, limit);
            if (end == NONE && text) {
                out.remark(
                        Where.line(lineOf(here)),
                        latin(here, Math.min(limit, here + 60)),
                        "trailer block " + block + " does not end with '}'; the text before it is whole");
                here = limit;
                break;
            }
            if (end == NONE) {
                return broken(here, limit, block);
            }
            if (lines) {
                if (!hasLineEnd(here + 3, end)) {
                    return unopened(here, limit);
                }
                fields = fields(here + 3, end);
                text = true;
            } else if (block >= '1' && block <= '3') {
                header[block - '1'] = latin(here + 3, end);
            } else if (block == '4') {
                // Tags in braces: the text of a service message. It stands where block 3 would.
                header[2] = latin(here + 3, end);
            }
            here = afterBlanks(lines ? end + 2 : end + 1, limit);
        }
        at = here;
        if (header[0].startsWith("F01") && !text && header[2].isEmpty()) {
            out.reject(
                    Where.line(startLine),
                    latin(start, Math.min(here, start + 80)),
                    "message without block 4: it carries no text");
            return null;
        }
        return new FinMessage(header[0], header[1], header[2], fields, acknowledgement, startLine);
    }

    private @Nullable FinMessage broken(int here, int limit, char block) {
        String end = block == '4' ? "-}" : "}";
        out.reject(
                Where.line(lineOf(here)),
                latin(here, Math.min(limit, here + 60)),
                "block " + block + " does not end with '" + end + "'. Maybe the message was cut: send it whole");
        at = limit;
        return null;
    }

    private @Nullable FinMessage unopened(int here, int limit) {
        out.reject(
                Where.line(lineOf(here)),
                latin(here, Math.min(limit, here + 40)),
                "block 4 has no line end in it. Maybe the message stands inside a JSON string with \\n in it: "
                        + "take it out of its wrapper first");
        at = limit;
        return null;
    }

    private boolean hasLineEnd(int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n') {
                return true;
            }
        }
        return false;
    }

    /** Where the next message begins; one that is glued inside block 4 belongs to its host. */
    private int limit(int start) {
        int next = basicHeader(start + 3);
        while (next >= 3 && bytes[next - 1] == ':' && bytes[next - 2] == '4' && bytes[next - 3] == '{') {
            next = basicHeader(next + 3);
        }
        return next == NONE ? bytes.length : next;
    }

    /** Offset of the next <code>{1:</code>. */
    private int basicHeader(int from) {
        for (int i = from; i + 2 < bytes.length; i++) {
            if (bytes[i] == '{' && bytes[i + 1] == '1' && bytes[i + 2] == ':') {
                return i;
            }
        }
        return NONE;
    }

    /** Offset of the brace that closes the one at {@code open}. */
    private int closing(int open, int limit) {
        int depth = 0;
        for (int i = open; i < limit; i++) {
            if (bytes[i] == '{') {
                depth++;
            } else if (bytes[i] == '}' && --depth == 0) {
                return i;
            }
        }
        return NONE;
    }

    /** Offset of the hyphen that ends block 4: at the start of a line, else wherever it stands last. */
    private int endOfText(int from, int limit) {
        int loose = NONE;
        for (int i = from; i + 1 < limit; i++) {
            if (bytes[i] == '-' && bytes[i + 1] == '}') {
                if (i > 0 && bytes[i - 1] == '\n') {
                    return i;
                }
                loose = i;
            }
        }
        if (loose != NONE && (bytes[from] == '\n' || bytes[from] == '\r')) {
            out.remark(Where.line(lineOf(loose)), "", "the end '-}' of block 4 does not stand on a line of its own");
        }
        return loose;
    }

    /** Fields of block 4: a tag is only a tag at the start of a line. */
    private List<FinField> fields(int from, int to) {
        List<FinField> fields = new ArrayList<>(16);
        boolean ascii = true;
        int tagAt = NONE;
        int stray = NONE;
        int lineStart = from;
        for (int i = from; i < to; i++) {
            ascii &= bytes[i] >= 0;
            if (bytes[i] == '\n' || i == from) {
                lineStart = bytes[i] == '\n' ? i + 1 : i;
                int length = tagLength(lineStart, to);
                if (length > 0) {
                    add(fields, tagAt, lineStart);
                    tagAt = lineStart;
                } else if (tagAt == NONE && stray == NONE && lineStart < to && bytes[lineStart] > ' ') {
                    stray = lineStart;
                }
            }
        }
        add(fields, tagAt, to);
        if (stray != NONE) {
            out.remark(
                    Where.line(lineOf(stray)),
                    latin(stray, Math.min(to, stray + 60)),
                    "text before the first field of block 4");
        }
        if (!ascii) {
            out.remark(
                    Where.line(lineOf(from)),
                    "",
                    "block 4 holds bytes outside the SWIFT character sets; kept as they are");
        }
        return fields;
    }

    private void add(List<FinField> fields, int tagAt, int end) {
        if (tagAt == NONE) {
            return;
        }
        boolean option = bytes[tagAt + 3] != ':';
        int valueAt = tagAt + (option ? 5 : 4);
        int valueEnd = end;
        while (valueEnd > valueAt && (bytes[valueEnd - 1] == '\n' || bytes[valueEnd - 1] == '\r')) {
            valueEnd--;
        }
        fields.add(new FinField(
                latin(tagAt + 1, tagAt + 3),
                option ? (char) bytes[tagAt + 3] : ' ',
                text(valueAt, valueEnd),
                lineOf(tagAt)));
    }

    /** 4 for {@code :20:}, 5 for {@code :50K:}, 0 for no tag. */
    private int tagLength(int i, int to) {
        if (i + 3 >= to || bytes[i] != ':' || !digit(bytes[i + 1]) || !digit(bytes[i + 2])) {
            return 0;
        }
        if (bytes[i + 3] == ':') {
            return 4;
        }
        return i + 4 < to && bytes[i + 3] >= 'A' && bytes[i + 3] <= 'Z' && bytes[i + 4] == ':' ? 5 : 0;
    }

    private static boolean digit(byte b) {
        return b >= '0' && b <= '9';
    }

    /** What stands between messages: a dollar and blanks mean nothing; a piece with a block in it is a lost message. */
    private void stray(int from, int to) {
        int first = from;
        while (first < to
                && (bytes[first] <= ' ' && bytes[first] >= 0
                        || bytes[first] == '$'
                        || bytes[first] == 3
                        || bytes[first] == 1)) {
            first++;
        }
        if (first == to) {
            return;
        }
        String value = latin(first, to);
        Where where = Where.line(lineOf(first));
        if (value.contains("{2:") || value.contains("{4:")) {
            out.reject(where, value, "a message without its block 1 '{1:': its sender is unknown");
        } else if (from == 0 && to == bytes.length) {
            out.reject(where, value, "no SWIFT message in it: one begins with '{1:F01'");
        } else {
            out.remark(where, value, "text outside of a message; RJE files join messages by a dollar sign alone");
        }
    }

    private int afterBlanks(int from, int limit) {
        int i = from;
        while (i < limit && (bytes[i] == '\n' || bytes[i] == '\r' || bytes[i] == ' ')) {
            i++;
        }
        return i;
    }

    private String latin(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** Field text: Latin bytes as they are, UTF-8 where a sender used it; carriage returns dropped. */
    private String text(int from, int to) {
        boolean plain = true;
        boolean returns = false;
        for (int i = from; i < to; i++) {
            plain &= bytes[i] >= 0;
            returns |= bytes[i] == '\r';
        }
        String text = plain ? latin(from, to) : Text.decode(java.util.Arrays.copyOfRange(bytes, from, to));
        return returns ? text.replace("\r", "") : text;
    }

    /** Line of this offset, counted from the last one asked: neighbours cost only the bytes between them. */
    private int lineOf(int offset) {
        while (counted < offset) {
            if (bytes[counted++] == '\n') {
                line++;
            }
        }
        while (counted > offset) {
            if (bytes[--counted] == '\n') {
                line--;
            }
        }
        return line;
    }
}
