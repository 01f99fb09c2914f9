/**
 * The log of every read, decision and release, durable before the answer leaves. Enters: events without personal data, or with
 * values that the log only commits to. Leaves: indexes, entries found by search, proofs, the files of the log for anybody to
 * check. Directive (EU) 2016/680 Art 25; the log itself is that of {@link eu.symbolon.node.audit.tlog}.
 *
 * <p>{@code Audit.open} takes a folder: laws that erase logs at different ages need one log for each age, because only a prefix
 * of a log can go.
 */
@NullMarked
package eu.symbolon.node.audit;

import org.jspecify.annotations.NullMarked;
