package eu.symbolon.kernel.label;

/** Answer of a label to a reader: permit, or the first ground of refusal. */
public enum Verdict {
    PERMIT,
    EXPIRED,
    PURPOSE,
    CLEARANCE,
    AUDIENCE
}
