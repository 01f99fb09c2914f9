package eu.symbolon.kernel.label;

/**
 * A handling code of the police (Europol and SIENA practice; guidelines on information exchange, statewatch.org 2018-02).
 *
 * @param code H0 to H3
 * @param caveat reference of the text that H3 carries, else empty
 */
public record Handling(Code code, String caveat) implements Comparable<Handling> {

    /** What a recipient may do. */
    public enum Code {
        /** Only for preventing and combating crime. */
        H0,
        /** Not to be disclosed in judicial proceedings without the provider's permission. */
        H1,
        /** Not to be disseminated without the provider's permission. */
        H2,
        /** Other restrictions, in a text. */
        H3
    }

    public Handling {
        if (!caveat.isEmpty()) {
            Tokens.check(caveat);
        }
    }

    public static Handling of(Code code) {
        return new Handling(code, "");
    }

    /** Reads {@code H1} or {@code H3(caveat-17)}. */
    public static Handling parse(String text) {
        int open = text.indexOf('(');
        if (open < 0) {
            return of(code(text));
        }
        if (!text.endsWith(")")) {
            throw new IllegalArgumentException("handling '" + text + "' lacks its ')'. Maybe it was cut");
        }
        return new Handling(code(text.substring(0, open)), text.substring(open + 1, text.length() - 1));
    }

    private static Code code(String text) {
        for (Code code : Code.values()) {
            if (code.name().equals(text)) {
                return code;
            }
        }
        throw new IllegalArgumentException("handling code '" + text + "' is none of H0, H1, H2, H3");
    }

    @Override
    public int compareTo(Handling other) {
        int byCode = code.compareTo(other.code);
        return byCode != 0 ? byCode : caveat.compareTo(other.caveat);
    }

    @Override
    public String toString() {
        return caveat.isEmpty() ? code.name() : code + "(" + caveat + ")";
    }
}
