/**
 * Machines that deliver or watch: each shows a certificate whose public key is pinned in {@code machines.json} of the data
 * folder (SHA-256 of SubjectPublicKeyInfo, as in RFC 7469), two during a rotation. Out goes a session of one call, or a
 * refusal that is in the log.
 */
@NullMarked
package eu.symbolon.node.access.machine;

import org.jspecify.annotations.NullMarked;
