/**
 * What matters among strategy records. Enters: actions with a derived status and an imported verdict.
 * Leaves: a hit for each action where the two do not say the same, for a person to settle.
 * Rule: a verdict is shown beside the status and never replaces it.
 */
@NullMarked
package eu.symbolon.strategy.detect;

import org.jspecify.annotations.NullMarked;
