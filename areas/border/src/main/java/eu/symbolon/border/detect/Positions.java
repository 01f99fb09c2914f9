package eu.symbolon.border.detect;

import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Record;
import java.util.List;

/** What the detectors ask of a position record. */
final class Positions {
    /** Below this a craft lies still: the reporting rate of ITU-R M.1371-5, table 1 changes at 3 knots, drift at anchor is slower. */
    static final float UNDER_WAY_KNOTS = 0.5f;

    private Positions() {}

    /** The MMSI, or nothing: such a record is of no craft that could be followed. */
    static List<String> key(Record record) {
        for (Mention mention : record.mentions()) {
            for (Identifier identifier : mention.identifiers()) {
                if (identifier.type() == IdentifierType.MMSI) {
                    return List.of(identifier.value());
                }
            }
        }
        return List.of();
    }

    /** Whether the number names something else than a ship (ITU-R M.585): ships begin with 2 to 7. */
    static boolean isNoShip(String mmsi) {
        return mmsi.charAt(0) < '2' || mmsi.charAt(0) > '7';
    }
}
