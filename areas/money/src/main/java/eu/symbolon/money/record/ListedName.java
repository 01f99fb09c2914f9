package eu.symbolon.money.record;

import eu.symbolon.kernel.word.Body;
import eu.symbolon.kernel.word.Fields;

/**
 * A name of a list entry as the list gives it, repeats included.
 *
 * @param full the name as written by the list
 * @param kind {@code main}, {@code alias}, {@code former}, {@code original-script}
 * @param quality the list's own word for its quality ({@code Good}, {@code Low}, {@code strong}), or empty
 */
public record ListedName(String full, String kind, String quality) implements Body {

    @Override
    public void write(Fields out) {
        out.text("full", full).text("kind", kind).text("quality", quality);
    }
}
