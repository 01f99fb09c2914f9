/**
 * A transparency log in plain files that any C2SP tool checks: entries and hashes in tiles, signed checkpoints, proofs, and the
 * witness that keeps other logs from forking. Enters: entries as bytes. Leaves: files, notes, proofs, verdicts. C2SP tlog-tiles,
 * tlog-checkpoint, signed-note, tlog-cosignature, tlog-witness, tlog-proof; RFC 6962.
 *
 * <p>Only a prefix can ever be pruned: every hash to the right rests on the hashes to its left, and tiles are numbered from
 * the left. Entries that the law erases at different ages therefore belong into separate logs, one for each folder.
 */
@NullMarked
package eu.symbolon.node.audit.tlog;

import org.jspecify.annotations.NullMarked;
