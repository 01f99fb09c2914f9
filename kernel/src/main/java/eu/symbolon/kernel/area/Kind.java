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
 */
public record Kind(String name, String title, Regime regime, LabelRule label) {}
