/**
 * The prevention area: what practitioners learnt about keeping people from radicalisation.
 * Enters: practice forms in the manner of the RAN Collection. Leaves: records of practices and the organisations behind them.
 * Rule: no data on identifiable persons (Charter of Fundamental Rights, Articles 8 and 10; GDPR, Article 9).
 */
@NullMarked
package eu.symbolon.prevention;

import org.jspecify.annotations.NullMarked;
