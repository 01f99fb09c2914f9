package eu.symbolon.wire;

import eu.symbolon.kernel.area.Sink;
import eu.symbolon.kernel.word.Where;

/** The carrier itself is broken at this place; what was handed out before it is good. */
public final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Where where;
    private final String value;

    public Malformed(Where where, String value, String reason) {
        super(reason);
        this.where = where;
        this.value = value;
    }

    public Where where() {
        return where;
    }

    /** The offending text, or empty. */
    public String value() {
        return value;
    }

    /** Says so to the sink. */
    public void rejectTo(Sink out) {
        out.reject(where, value, String.valueOf(getMessage()));
    }
}
