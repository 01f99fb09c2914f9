/**
 * Who reads: accounts, sessions, and the Context without which no read happens; only this package makes one.
 * Enters: user, secret, purpose, case. Leaves: a Context that knows the numbers of the labels it may read.
 * Secrets are kept as Argon2id (RFC 9106).
 */
@NullMarked
package eu.symbolon.node.access;

import org.jspecify.annotations.NullMarked;
