package eu.symbolon.kernel.word;

import eu.symbolon.kernel.label.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * A body whose sender marked it with the Traffic Light Protocol. The record's label takes the stricter of this colour and of
 * its kind's default: a marking may be kept or tightened on the way, never loosened (FIRST TLP 2.0).
 */
public interface Marked extends Body {

    /** The sender's colour, or null when the sender gave none. */
    @Nullable
    Tlp tlp();
}
