package eu.symbolon.kernel.label;

/** Traffic Light Protocol 2.0 (FIRST), most open first. */
public enum Tlp {
    CLEAR,
    GREEN,
    AMBER,
    AMBER_STRICT,
    RED;

    /** The text form of the standard: {@code TLP:AMBER+STRICT}. */
    public String marking() {
        return "TLP:" + name().replace('_', '+');
    }

    /** Reads TLP 2.0 and 1.0 ({@code WHITE}), with or without the prefix; unknown text is the strictest colour. */
    public static Tlp parse(String text) {
        String colour = text.strip().toUpperCase(java.util.Locale.ROOT);
        if (colour.startsWith("TLP:")) {
            colour = colour.substring(4);
        }
        return switch (colour) {
            case "CLEAR", "WHITE" -> CLEAR;
            case "GREEN" -> GREEN;
            case "AMBER" -> AMBER;
            case "AMBER+STRICT", "AMBER_STRICT" -> AMBER_STRICT;
            default -> RED;
        };
    }
}
