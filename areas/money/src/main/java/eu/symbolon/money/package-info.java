/**
 * The money area: what it reads, what it looks for and under which law.
 * Enters: nothing; the node finds {@code Money} by ServiceLoader.
 * Leaves: purposes, kinds, readers, the detector and the procedure, each with its article.
 */
@NullMarked
package eu.symbolon.money;

import org.jspecify.annotations.NullMarked;
