package eu.symbolon.passengers.read;

import eu.symbolon.kernel.area.Sink;
import eu.symbolon.kernel.word.Where;

/**
 * Deviations from the standard that were tolerated while walking one file: single ones are remarked where they are, classes
 * that occur hundreds of times (wrapped lines, blanks after terminators) once, at the first place, with their number.
 */
class Dirt {
    private final Sink out;
    private int wrapped;
    private int firstWrapped;
    private int stray;
    private int firstStray;
    private int typographic;
    private int firstTypographic;

    Dirt(Sink out) {
        this.out = out;
    }

    void remark(int offset, String value, String reason) {
        out.remark(Where.offset(offset), value, reason);
    }

    /** All data of this segment is removed on receipt. */
    void removed(Segments s, String law) {
        if (s.elements() > 0) {
            removed(s, 1, s.elements(), law);
        }
    }

    /** These data elements of the segment are removed on receipt. */
    void removed(Segments s, int first, int last, String law) {
        out.blank(s.from(first), s.to(last), law);
    }

    /** Bytes that belong to no interchange: a byte order mark, a Type B or mail header, a disclaimer. */
    void skipped(int from, int to, String text) {
        remark(from, text, to - from + " bytes outside the interchange skipped; UNA or UNB .. UNZ expected");
    }

    /** A line break inside a segment. */
    void wrapped(int offset) {
        firstWrapped = wrapped++ == 0 ? offset : firstWrapped;
    }

    /** Blanks, control characters or a doubled terminator between segments. */
    void strayLayout(int offset) {
        firstStray = stray++ == 0 ? offset : firstStray;
    }

    void typographic(int offset) {
        firstTypographic = typographic++ == 0 ? offset : firstTypographic;
    }

    /** Tells the counted classes; at the end of the file. */
    void finish() {
        if (wrapped > 0) {
            remark(firstWrapped, "", wrapped + " segments are wrapped over lines; the line breaks were taken out");
        }
        if (stray > 0) {
            remark(firstStray, "", stray + " times blanks, control characters or empty segments between segments");
        }
        if (typographic > 0) {
            remark(firstTypographic, "", typographic + " segments end with a typographic apostrophe instead of '");
        }
    }
}
