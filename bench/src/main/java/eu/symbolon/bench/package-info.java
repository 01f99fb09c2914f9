/**
 * Figures, each beside a peer in the same run where one exists as a library, per CPU-second of one thread.
 * Enters: a name. Leaves: a table on stdout. Nothing of the program depends on this module, and no test is timed.
 */
@NullMarked
package eu.symbolon.bench;

import org.jspecify.annotations.NullMarked;
