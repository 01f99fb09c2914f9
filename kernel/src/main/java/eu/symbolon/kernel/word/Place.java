package eu.symbolon.kernel.word;

import eu.symbolon.kernel.geo.Geometry;
import org.jspecify.annotations.Nullable;

/**
 * Where a record happened.
 *
 * @param name as the source says, or empty
 * @param code IATA airport, UN/LOCODE or ISO 3166 country, or empty
 * @param geometry position or shape, when the source gives one
 */
public record Place(String name, String code, @Nullable Geometry geometry) {

    public static Place at(Geometry geometry) {
        return new Place("", "", geometry);
    }

    public static Place coded(String code) {
        return new Place("", code, null);
    }
}
