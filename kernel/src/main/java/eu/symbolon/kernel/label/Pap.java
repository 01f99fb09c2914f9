package eu.symbolon.kernel.label;

import java.util.Locale;

/** Permissible Actions Protocol: what may be done with a record outside the own network, most open first. */
public enum Pap {
    CLEAR,
    GREEN,
    AMBER,
    RED;

    /** {@code PAP:AMBER}. */
    public String marking() {
        return "PAP:" + name();
    }

    /** Reads the colour with or without the prefix, {@code WHITE} too; unknown text is the strictest colour. */
    public static Pap parse(String text) {
        String colour = text.strip().toUpperCase(Locale.ROOT);
        return switch (colour.startsWith("PAP:") ? colour.substring(4) : colour) {
            case "CLEAR", "WHITE" -> CLEAR;
            case "GREEN" -> GREEN;
            case "AMBER" -> AMBER;
            default -> RED;
        };
    }
}
