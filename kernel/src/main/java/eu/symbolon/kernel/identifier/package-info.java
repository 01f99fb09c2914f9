/**
 * One class per type of identifier: its notation, its normal form, its check digits.
 * Enters: the text of a message. Leaves: a typed, normalised value that can be compared byte by byte,
 * or a reason why there is none. The index identifier -> mentions is what joins the areas.
 */
@NullMarked
package eu.symbolon.kernel.identifier;

import org.jspecify.annotations.NullMarked;
