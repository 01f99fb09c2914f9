package eu.symbolon.kernel.area;

import eu.symbolon.kernel.word.Zone;
import java.util.List;

/**
 * What operators set and detectors need. A change makes new detectors; their keyed state goes on.
 *
 * @param zones zones drawn by operators
 */
public record Settings(List<Zone> zones) {

    public static final Settings NONE = new Settings(List.of());

    public Settings {
        zones = List.copyOf(zones);
    }
}
