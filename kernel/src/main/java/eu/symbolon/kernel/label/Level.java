package eu.symbolon.kernel.label;

/** EU classification levels, lowest first (Council Decision 2013/488/EU, Article 2; LIMITE is a distribution marking). */
public enum Level {
    UNCLASSIFIED("UNCLASSIFIED"),
    LIMITE("LIMITE"),
    RESTRICTED("RESTREINT UE/EU RESTRICTED"),
    CONFIDENTIAL("CONFIDENTIEL UE/EU CONFIDENTIAL"),
    SECRET("SECRET UE/EU SECRET"),
    TOP_SECRET("TRES SECRET UE/EU TOP SECRET");

    private final String marking;

    Level(String marking) {
        this.marking = marking;
    }

    /** The marking as it stands on a page. */
    public String marking() {
        return marking;
    }
}
