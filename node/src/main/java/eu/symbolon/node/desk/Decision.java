package eu.symbolon.node.desk;

/** What a person can say to a hit. */
public enum Decision {
    ACCEPT("accepted"),
    REJECT("rejected"),
    LATER("later"),
    AUTHORISE("authorised");

    private final String state;

    Decision(String state) {
        this.state = state;
    }

    /** The state the hit is in afterwards. */
    public String state() {
        return state;
    }
}
