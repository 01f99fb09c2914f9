package eu.symbolon.passengers.read;

import eu.symbolon.wire.Text;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Walks the segments of EDIFACT interchanges (ISO 9735-1, 8) in the bytes as received, left to right, once.
 *
 * <pre>{@code
 * SSR+DOCS:HK:1:DL:::::/P/GBR/512731999/GBR/20SEP82/F/25OCT17/DOE/ANNA?'S+::1'
 * |   |    |                                                      |       |  terminator
 * tag |    component 1 of element 1                          released    component 2 of element 2
 *     component 0 of element 1 (element 0 is the tag)
 * }</pre>
 *
 * <p>Pieces are pairs of offsets; no text exists until {@link #text} asks for it, and only then are release characters and
 * line breaks inside a field taken out. Carriage returns and line feeds never count, blanks do. What deviates from the
 * standard is tolerated and told to {@link Dirt}. Every byte belongs to a segment (its span reaches to the next segment) or
 * was told to {@link Dirt#skipped}.
 */
final class Segments {
    private static final byte PLAIN = 0;
    private static final byte COMPONENT = 1;
    private static final byte ELEMENT = 2;
    private static final byte TERMINATOR = 3;
    private static final byte RELEASE = 4;
    private static final byte BREAK = 5;
    private static final byte TYPOGRAPHIC = 6;

    private final byte[] bytes;
    private final Dirt dirt;
    private final byte[] role = new byte[256];
    private ServiceCharacters characters;
    private boolean outside = true;

    private int[] from = new int[96];
    private int[] to = new int[96];
    private int[] first = new int[48];
    private int pieces;
    private int elements;
    private int tag;
    private boolean unclean;
    private boolean wrapped;
    private int start;
    private int next;

    Segments(byte[] bytes, Dirt dirt) {
        this.bytes = bytes;
        this.dirt = dirt;
        this.characters = new ServiceCharacters((byte) ':', (byte) '+', (byte) '?', (byte) '\'', 1, 0, 0, null);
    }

    /** Goes to the next segment; false at the end of the bytes. */
    boolean next() {
        if (outside && !enterInterchange()) {
            return false;
        }
        start = skipLayout(next);
        if (start >= bytes.length) {
            next = start;
            return false;
        }
        scan(start);
        if (wrapped) {
            dirt.wrapped(start);
        }
        if (tag == Tag.UNZ) {
            outside = true;
        }
        return true;
    }

    /** Packed tag of the segment, 0 when what stands here has none. */
    int tag() {
        return tag;
    }

    /** Offset of the segment's first byte. */
    int start() {
        return start;
    }

    /** Offset behind the segment's terminator and the layout after it. */
    int behind() {
        return next;
    }

    /** Offset of the first byte of a data element that is there. */
    int from(int element) {
        return from[first[element]];
    }

    /** Offset behind the last byte of a data element that is there. */
    int to(int element) {
        return to[first[element + 1] - 1];
    }

    /** Number of data elements after the tag. */
    int elements() {
        return elements;
    }

    /** Number of components of an element, 0 when it is absent. */
    int components(int element) {
        return element > elements ? 0 : first[element + 1] - first[element];
    }

    /** A component as text, empty when absent. Element 0 is the tag. */
    String text(int element, int component) {
        if (element > elements) {
            return "";
        }
        int piece = first[element] + component;
        if (piece >= first[element + 1]) {
            return "";
        }
        int a = from[piece];
        int b = to[piece];
        return a == b ? "" : unclean ? resolved(a, b) : decode(a, b);
    }

    /** Text without blanks around it, for codes and numbers. */
    String code(int element, int component) {
        return text(element, component).strip();
    }

    /** Whether a component is exactly this ASCII text; makes no text of its own. */
    boolean is(int element, int component, String expected) {
        if (element > elements) {
            return expected.isEmpty();
        }
        int piece = first[element] + component;
        if (piece >= first[element + 1]) {
            return expected.isEmpty();
        }
        if (unclean) {
            return text(element, component).equals(expected);
        }
        int length = to[piece] - from[piece];
        if (length != expected.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (bytes[from[piece] + i] != expected.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The segment's first bytes as they stand, for remarks; of free text only the tag, the rest may be what must not be kept. */
    String raw() {
        int length = tag == Tag.IFT || tag == Tag.SSR || tag == Tag.LTS ? 4 : 80;
        return new String(bytes, start, Math.min(length, next - start), StandardCharsets.ISO_8859_1).strip();
    }

    private boolean enterInterchange() {
        ServiceCharacters found = ServiceCharacters.find(bytes, next);
        int begin = found == null ? bytes.length : found.start();
        if (hasContent(next, begin)) {
            dirt.skipped(
                    next, begin, new String(bytes, next, Math.min(200, begin - next), StandardCharsets.ISO_8859_1));
        }
        next = begin;
        if (found == null) {
            return false;
        }
        if (found.fault() != null) {
            dirt.remark(begin, "", found.fault());
        }
        characters = found;
        next = found.body();
        outside = false;
        assignRoles();
        return true;
    }

    private void assignRoles() {
        Arrays.fill(role, PLAIN);
        role['\r'] = BREAK;
        role['\n'] = BREAK;
        role[0xE2] = TYPOGRAPHIC;
        role[0x92] = TYPOGRAPHIC;
        if (characters.release() > ' ') {
            role[characters.release() & 0xff] = RELEASE;
        }
        role[characters.component() & 0xff] = COMPONENT;
        role[characters.element() & 0xff] = ELEMENT;
        if (characters.terminatorLength() == 1) {
            role[characters.terminator() & 0xff] = TERMINATOR;
        }
    }

    private boolean hasContent(int a, int b) {
        for (int i = a; i < b; i++) {
            if (bytes[i] > ' ' || bytes[i] < 0) {
                return true;
            }
        }
        return false;
    }

    /** Layout between segments: control characters and blanks of any relay, and empty segments. */
    private int skipLayout(int at) {
        int i = at;
        int stray = -1;
        while (i < bytes.length) {
            byte b = bytes[i];
            if (b == '\r' || b == '\n') {
                i++;
            } else if (b >= 0 && b <= ' ' || role[b & 0xff] == TERMINATOR) {
                stray = stray < 0 ? i : stray;
                i++;
            } else {
                break;
            }
        }
        if (stray >= 0) {
            dirt.strayLayout(stray);
        }
        return i;
    }

    private void scan(int begin) {
        byte[] b = bytes;
        int limit = b.length;
        int i = begin;
        int piece = begin;
        pieces = 0;
        elements = 0;
        first[0] = 0;
        tag = 0;
        unclean = false;
        wrapped = false;
        while (true) {
            while (i < limit && role[b[i] & 0xff] == PLAIN) {
                i++;
            }
            if (i >= limit) {
                endWithoutTerminator(piece, limit);
                return;
            }
            switch (role[b[i] & 0xff]) {
                case COMPONENT -> {
                    piece(piece, i);
                    piece = ++i;
                }
                case ELEMENT -> {
                    int missed = missedTerminator(piece, i);
                    if (missed > 0) {
                        end(piece, missed, missed);
                        dirt.remark(missed, raw(), "segment terminator missing before " + Tag.text(packed(missed, i)));
                        return;
                    }
                    piece(piece, i);
                    element();
                    piece = ++i;
                }
                case TERMINATOR -> {
                    end(piece, i, i + 1);
                    return;
                }
                default -> {
                    i = passOver(i, piece);
                    if (i < 0) {
                        return;
                    }
                }
            }
        }
    }

    /** Release characters, line breaks and typographic apostrophes: where to go on, or -1 when they ended the segment. */
    private int passOver(int i, int piece) {
        switch (role[bytes[i] & 0xff]) {
            case RELEASE -> {
                unclean = true;
                return Math.min(bytes.length, skipBreaks(i + 1) + 1);
            }
            case BREAK -> {
                if (tag == Tag.UNZ && elements >= 2 && !terminatorNear(i)) {
                    endWithoutTerminator(piece, i);
                    return -1;
                }
                unclean = true;
                wrapped = true;
                return i + 1;
            }
            default -> {
                int length = ServiceCharacters.typographicApostrophe(bytes, i);
                if (length == 0 || !endsSegment(i + length)) {
                    return i + 1;
                }
                if (characters.terminatorLength() == 1) {
                    dirt.typographic(i);
                }
                end(piece, i, i + length);
                return -1;
            }
        }
    }

    private void endWithoutTerminator(int piece, int at) {
        end(piece, at, at);
        dirt.remark(start, raw(), "segment terminator missing at the end");
    }

    private void end(int piece, int at, int after) {
        piece(piece, at);
        element();
        elements--;
        next = after;
    }

    private void piece(int a, int b) {
        if (pieces == from.length) {
            from = Arrays.copyOf(from, pieces * 2);
            to = Arrays.copyOf(to, pieces * 2);
        }
        from[pieces] = a;
        to[pieces++] = b;
    }

    private void element() {
        if (elements == 0) {
            tag = tagOf(from[0], to[0]);
        }
        elements++;
        if (elements == first.length) {
            first = Arrays.copyOf(first, elements * 2);
        }
        first[elements] = pieces;
    }

    private int tagOf(int a, int b) {
        if (b - a == 3) {
            return Tag.pack(bytes[a], bytes[a + 1], bytes[a + 2]);
        }
        String text = resolved(a, b).strip();
        return text.length() == 3 && text.charAt(0) < 128 && text.charAt(1) < 128 && text.charAt(2) < 128
                ? Tag.pack((byte) text.charAt(0), (byte) text.charAt(1), (byte) text.charAt(2))
                : 0;
    }

    private int packed(int at, int end) {
        return end - at >= 3 ? Tag.pack(bytes[at], bytes[at + 1], bytes[at + 2]) : 0;
    }

    /**
     * Where a new segment begins inside this field, or 0. A field that ends in a known tag is taken for a lost terminator
     * after digits ({@code 2124ORG+}), after a line break, after a tag ({@code SRCRCI+}) and in the status of RPI
     * ({@code HKIFT+}); elsewhere it is a word like SHIFT.
     */
    private int missedTerminator(int piece, int end) {
        int at = end - 3;
        if (at <= piece) {
            return 0;
        }
        byte before = bytes[at - 1];
        if (before > '9' && elements != 0 && tag != Tag.RPI || !Tag.isKnown(packed(at, end))) {
            return 0;
        }
        if (before == '\n' || before == '\r') {
            return at;
        }
        if (elements == 0) {
            return at - piece == 3 && Tag.isKnown(packed(piece, at)) ? at : 0;
        }
        if (tag == Tag.RPI && at - piece <= 3) {
            return at;
        }
        for (int i = piece; i < at; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return 0;
            }
        }
        return at;
    }

    private boolean terminatorNear(int at) {
        for (int i = at; i < bytes.length && i < at + 40; i++) {
            if (role[bytes[i] & 0xff] == TERMINATOR) {
                return true;
            }
        }
        return false;
    }

    /** Whether a segment tag, or nothing more, follows. */
    private boolean endsSegment(int at) {
        int i = at;
        while (i < bytes.length && bytes[i] >= 0 && bytes[i] <= ' ') {
            i++;
        }
        return i >= bytes.length
                || i + 3 < bytes.length && Tag.isKnown(packed(i, i + 3)) && role[bytes[i + 3] & 0xff] != PLAIN;
    }

    private int skipBreaks(int at) {
        int i = at;
        while (i < bytes.length && (bytes[i] == '\r' || bytes[i] == '\n')) {
            i++;
        }
        return i;
    }

    private String resolved(int a, int b) {
        byte[] kept = new byte[b - a];
        int length = 0;
        for (int i = a; i < b; i++) {
            byte c = bytes[i];
            if (role[c & 0xff] == RELEASE && skipBreaks(i + 1) < b) {
                i = skipBreaks(i + 1);
                kept[length++] = bytes[i];
            } else if (c != '\r' && c != '\n') {
                kept[length++] = c;
            }
        }
        return Text.decode(Arrays.copyOf(kept, length));
    }

    private String decode(int a, int b) {
        for (int i = a; i < b; i++) {
            if (bytes[i] < 0) {
                return Text.decode(Arrays.copyOfRange(bytes, a, b));
            }
        }
        return new String(bytes, a, b - a, StandardCharsets.ISO_8859_1);
    }
}
