package eu.symbolon.node.desk;

import eu.symbolon.kernel.word.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Which hits are asked for; empty texts and null do not restrict.
 *
 * @param state {@code open} (open, taken and later), {@code decided} or {@code all}
 * @param text words that the title must contain
 */
public record Question(
        String state,
        String area,
        String detector,
        @Nullable Severity severity,
        String text) {}
