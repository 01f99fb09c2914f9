/**
 * A day of sample messages, all own work: persons, companies, ships and numbers are invented, domains end in .example.
 * Enters: a seed. Leaves: the same bytes for the same seed, in the order in which they arrive.
 * The told part lies as files beside this package; the innocent traffic around it is written by one class per format.
 */
@NullMarked
package eu.symbolon.demo;

import org.jspecify.annotations.NullMarked;
