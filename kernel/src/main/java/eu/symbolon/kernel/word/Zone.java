package eu.symbolon.kernel.word;

import eu.symbolon.kernel.geo.Geometry;

/**
 * An area or site that an operator drew, with the reason to watch it.
 *
 * @param id stable id
 * @param name what operators call it
 * @param use what it is drawn for
 */
public record Zone(String id, String name, Use use, Geometry geometry) {

    /** What a zone is drawn for. */
    public enum Use {
        /** Entries of craft are hits. */
        WATCHED,
        /** People or services depend on it: warnings over it are hits. */
        CRITICAL
    }
}
