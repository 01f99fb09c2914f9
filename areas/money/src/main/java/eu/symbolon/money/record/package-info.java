/**
 * What the money area states: payments (ISO 20022 pacs, SWIFT MT) and entries of published lists.
 * Enters: values that the readers took from a message. Leaves: typed bodies that write themselves as named fields.
 * Amounts are exact decimals with an ISO 4217 code, dates are calendar days without a zone.
 */
@NullMarked
package eu.symbolon.money.record;

import org.jspecify.annotations.NullMarked;
