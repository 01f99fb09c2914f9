/**
 * Non-interference: what a reader may not see changes no byte of what he is told. Enters: a seed, from which sources, labels, a
 * reader and his questions come. Leaves: the first question that two databases answer differently, one with what he may not see
 * and one without.
 */
@NullMarked
package eu.symbolon.acceptance.sight;

import org.jspecify.annotations.NullMarked;
