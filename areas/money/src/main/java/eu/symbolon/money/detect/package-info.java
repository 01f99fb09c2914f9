/**
 * What matters in payments: amounts cut to stay below a threshold.
 * Enters: records of kind payment, one account at a time. Leaves: hits with the exact payments they rest on.
 * Thresholds are dated rows with their article; the time is that of the payments.
 */
@NullMarked
package eu.symbolon.money.detect;

import org.jspecify.annotations.NullMarked;
