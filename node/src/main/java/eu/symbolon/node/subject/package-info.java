/**
 * Subjects read from files for the shell: FollowTheMoney pairs, Senzing JSON lines, tables. Enters: bytes, gzip or plain.
 * Leaves: subjects of the match module, and one located fault for each line that is none; the rest goes on.
 */
@NullMarked
package eu.symbolon.node.subject;

import org.jspecify.annotations.NullMarked;
