/**
 * From bytes to committed records: reader by content, rejects with their place, detectors, one transaction for all waiting
 * messages. Enters: messages. Leaves: receipts, after the commit; live events.
 * A repeat is recognised by its SHA-256.
 */
@NullMarked
package eu.symbolon.node.intake;

import org.jspecify.annotations.NullMarked;
