package eu.symbolon.node.store;

import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.word.Evidence;
import eu.symbolon.kernel.word.Mention;

/**
 * Where the program itself met an identifier, for its own detectors only: a reader never gets one.
 *
 * @param key key of the identifier
 * @param times how many rows of this area carry the key
 * @param evidence the first of them
 * @param mention the mention there; its value is still to be compared
 */
public record Sighting(long key, String area, long times, Evidence evidence, Mention mention, Label label) {}
