package eu.symbolon.kernel.label;

import java.time.LocalDate;

/**
 * What a label asks of its reader. A {@code Context} of the node carries one; it can not be guessed from a name.
 *
 * @param authority the reader's authority, for example {@code EL-PIU}
 * @param clearance highest level the reader may see
 * @param purpose the one purpose chosen for this work
 * @param day the UTC day of the reading
 */
public record Standing(String authority, Level clearance, String purpose, LocalDate day) {}
