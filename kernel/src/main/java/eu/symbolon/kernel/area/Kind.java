package eu.symbolon.kernel.area;

import eu.symbolon.kernel.label.LabelRule;
import eu.symbolon.kernel.word.Regime;

/**
 * A kind of record in an area's vocabulary.
 *
 * @param name lower-case word, unique in the area
 * @param title what a screen calls it
 * @param regime how it may be joined
 * @param label default label, dated and with its source
 * @param masked what is hidden from the day the label depersonalises it on
 */
public record Kind(String name, String title, Regime regime, LabelRule label, Masked masked) {

    public Kind {
        if ((label.depersonaliseAfter() == null) != masked.isNothing()) {
            throw new IllegalArgumentException("kind '" + name + "' "
                    + (masked.isNothing()
                            ? "is depersonalised but hides nothing"
                            : "hides values but has no day for it")
                    + ". Maybe the label rule lacks its depersonaliseAfter, or the kind its Masked");
        }
    }

    /** A kind that is never depersonalised. */
    public Kind(String name, String title, Regime regime, LabelRule label) {
        this(name, title, regime, label, Masked.NOTHING);
    }
}
