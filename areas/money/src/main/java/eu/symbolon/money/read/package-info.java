/**
 * The formats of money: SWIFT MT 103 and 202, ISO 20022 pacs.008 and pacs.009, the lists of the UN, OFAC and the EU,
 * FollowTheMoney.
 * Enters: bytes of one message or list. Leaves: payments and list entries with their mentions, and located rejects.
 */
@NullMarked
package eu.symbolon.money.read;

import org.jspecify.annotations.NullMarked;
