package eu.symbolon.cyber.record;

import eu.symbolon.kernel.word.Marked;

/** A body that says who reported it, and in which event: what "several independent reports" is counted by. */
public interface Reported extends Marked {

    /** Stable id of who reported it (STIX {@code created_by_ref}, MISP Orgc uuid or name), or empty when the sender hides. */
    String reporter();

    /** Stable id of the report it is part of (MISP event uuid), or empty when the message itself is the report. */
    String event();
}
