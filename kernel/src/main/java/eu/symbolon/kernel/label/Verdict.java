package eu.symbolon.kernel.label;

/** Answer of a label to a reader: permit, or a ground of refusal with what the reader can do about it. */
public enum Verdict {
    PERMIT("permit", ""),
    EXPIRED("expired", "Its time is over; nothing is left to be read."),
    PURPOSE("purpose", "Choose a purpose for which it may be read, if your task has one."),
    CLEARANCE("clearance", "Ask a colleague who is cleared for that level."),
    AUDIENCE("audience", "Ask the authority that owns it whether it may be released to yours."),
    COLOUR("colour", "It goes to named recipients alone; ask its sender to name your authority.");

    private final String code;
    private final String advice;

    Verdict(String code, String advice) {
        this.code = code;
        this.advice = advice;
    }

    /** Reason code in logs and answers. */
    public String code() {
        return code;
    }

    /** What the reader can do. */
    public String advice() {
        return advice;
    }
}
