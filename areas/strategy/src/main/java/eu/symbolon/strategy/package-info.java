/**
 * The strategy area: the 41 deliverables of the EU Internal Security Strategy in Action, or of a strategy of the same shape.
 * Enters: tables of actions. Leaves: one record for each action with a derived status, and hits where verdicts differ from it.
 * Source: COM(2010) 673 final, 22 November 2010; the list is shown with its source column always.
 */
@NullMarked
package eu.symbolon.strategy;

import org.jspecify.annotations.NullMarked;
