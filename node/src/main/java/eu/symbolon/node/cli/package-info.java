/**
 * The command line: run, demo, read, screen, doctor and what belongs to them.
 * Enters: arguments and files. Leaves: results on stdout, words for people on stderr, exit codes of sysexits.
 * The table of commands and exit codes is printed by {@code symbolon --help}.
 */
@NullMarked
package eu.symbolon.node.cli;

import org.jspecify.annotations.NullMarked;
