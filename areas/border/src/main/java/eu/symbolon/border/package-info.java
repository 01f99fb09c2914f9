/**
 * The border area of a national coordination centre (Regulation (EU) 2019/1896, EUROSUR).
 * Enters: ship traffic (AIS) as receivers log it. Leaves: records of positions, voyages, base stations and aids, and hits.
 * The one class here lists what the area brings; nothing of it is visible to other modules.
 */
@NullMarked
package eu.symbolon.border;

import org.jspecify.annotations.NullMarked;
