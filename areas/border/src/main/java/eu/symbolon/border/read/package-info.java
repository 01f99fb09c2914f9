/**
 * The AIS reader: sentences of IEC 61162-1 (!xxVDM, !xxVDO) with tag blocks of IEC 61162-450 and what feeds put around them.
 * Enters: a log or a slice of a live feed, as bytes. Leaves: one record per radio message and one located reject per broken
 * sentence; the stream never stops.
 * One pass over the bytes, one reused frame; objects are made only for the records.
 */
@NullMarked
package eu.symbolon.border.read;

import org.jspecify.annotations.NullMarked;
