/**
 * How hits of the cyber area are worked on. Enters: dated rows of clocks with their articles ({@code clocks.csv}).
 * Leaves: the procedure that the desk follows. Law: Directive (EU) 2022/2555 (NIS2), Article 23(4).
 */
@NullMarked
package eu.symbolon.cyber.work;

import org.jspecify.annotations.NullMarked;
