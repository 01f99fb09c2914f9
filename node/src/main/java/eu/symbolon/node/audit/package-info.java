/**
 * The log of every read, decision and release: append-only, each entry hashed over the one before, durable before the answer
 * leaves. Enters: entries without personal data (ids, hashes, counts). Leaves: their index; verification.
 * Directive (EU) 2016/680 Art 25.
 */
@NullMarked
package eu.symbolon.node.audit;

import org.jspecify.annotations.NullMarked;
