/**
 * Where events crowd. Enters: places with a weight and a time. Leaves: Getis-Ord Gi and Gi* of each place (Ord and Getis, 1995),
 * the density of events around it, and clusters that are dense in space and time (ST-DBSCAN, Birant and Kut, 2007). Pure functions.
 */
@NullMarked
package eu.symbolon.node.hotspot;

import org.jspecify.annotations.NullMarked;
