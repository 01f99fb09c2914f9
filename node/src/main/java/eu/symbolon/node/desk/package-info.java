/**
 * Where people decide on hits: queue, detail, decisions with reason and version, precision of detectors, live feed.
 * Enters: a Context and decisions. Leaves: hits as their readers may see them.
 */
@NullMarked
package eu.symbolon.node.desk;

import org.jspecify.annotations.NullMarked;
