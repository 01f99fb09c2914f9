package eu.symbolon.kernel.label;

/**
 * Evaluation of a source and of what it said, "4x4" (Europol Regulation (EU) 2016/794 Art 29).
 *
 * @param source A no doubt, B mostly reliable, C mostly unreliable, X not to be assessed
 * @param information 1 not in doubt, 2 known to the source itself, 3 corroborated hearsay, 4 neither
 */
public record Grade(Source source, int information) {
    /** Best, the neutral element of the join. */
    public static final Grade A1 = new Grade(Source.A, 1);

    /** An item without a grade is treated as this. */
    public static final Grade NOT_GRADED = new Grade(Source.X, 4);

    /** Reliability of the source, best first. */
    public enum Source {
        A,
        B,
        C,
        X
    }

    public Grade {
        if (information < 1 || information > 4) {
            throw new IllegalArgumentException("information is graded " + information + "; 1 to 4 are there");
        }
    }

    /** The worse of both, each side by itself. */
    public Grade join(Grade other) {
        return new Grade(
                source.compareTo(other.source) >= 0 ? source : other.source, Math.max(information, other.information));
    }

    /** Reads {@code B2}. */
    public static Grade parse(String text) {
        if (text.length() != 2) {
            throw new IllegalArgumentException("grade '" + text + "' is not a letter A, B, C, X and a digit 1 to 4");
        }
        return new Grade(Source.valueOf(text.substring(0, 1)), text.charAt(1) - '0');
    }

    @Override
    public String toString() {
        return source.name() + information;
    }
}
