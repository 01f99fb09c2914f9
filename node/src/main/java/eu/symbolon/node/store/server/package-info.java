/**
 * The real PostgreSQL as a child process of this program: unpacked, initialised, started, adopted, stopped.
 * Enters: the folder its files lie in. Leaves: where it listens and how to sign in.
 * The binaries come as a Maven artifact; without root's rights or in a user namespace.
 */
@NullMarked
package eu.symbolon.node.store.server;

import org.jspecify.annotations.NullMarked;
