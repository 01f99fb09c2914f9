package eu.symbolon.kernel.word;

/**
 * A name as a record gives it.
 *
 * @param full the whole name as one text, in the script of the source
 * @param weak true for a list's low-quality alias: it counts less when matched
 */
public record Name(String full, boolean weak) {

    public static Name of(String full) {
        return new Name(full, false);
    }

    /** Given and family name joined by a blank, whichever is present. */
    public static Name of(String given, String family) {
        return of((given.strip() + " " + family.strip()).strip());
    }
}
