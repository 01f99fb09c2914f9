package eu.symbolon.node.store;

import eu.symbolon.kernel.word.Severity;

/**
 * A hit that was not there before this transaction.
 *
 * @param label number of its label
 * @param message SHA-256 of the message whose record brought it, as far as it was in this transaction, else empty
 */
public record NewHit(long id, String title, Severity severity, String area, int label, String message) {}
