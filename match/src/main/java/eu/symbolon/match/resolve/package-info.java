/**
 * Which records are one subject? Enters: subjects, one after the other or many at once, and what people decided. Leaves:
 * clusters that do not depend on the order of arrival, and for every pair why it is together or apart.
 * Candidates meet in buckets of equal keys (Fellegi and Sunter 1969 for the weights, bounded buckets against quadratic cost);
 * clusters grow from the surest pair on and never join what contradicts itself.
 */
@NullMarked
package eu.symbolon.match.resolve;

import org.jspecify.annotations.NullMarked;
