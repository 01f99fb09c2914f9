package eu.symbolon.kernel.area;

/**
 * A format a reader reads.
 *
 * @param id lower-case words with hyphens: {@code pnrgov-edifact}
 * @param title what people call it
 * @param standard the standard with its edition: {@code IATA PADIS PNRGOV 11.1 to 21.1}
 */
public record Format(String id, String title, String standard) {}
