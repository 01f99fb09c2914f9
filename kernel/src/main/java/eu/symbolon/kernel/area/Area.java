package eu.symbolon.kernel.area;

import java.util.List;

/**
 * A plug-in of the node: one area of internal security. Found by {@code ServiceLoader}; its module exports nothing.
 */
public interface Area {

    /** Lower-case word: {@code passengers}, {@code border}. */
    String name();

    /** What a screen calls it. */
    String title();

    /** Purposes the area may be worked for, with the law they rest on. */
    List<Purpose> purposes();

    /** Kinds of records, with regime and default label. */
    List<Kind> vocabulary();

    List<Reader> readers();

    /** Detectors under these settings. */
    List<Detector<?>> detectors(Settings settings);

    /** How hits of this area are decided. */
    Procedure procedure();

    /**
     * A purpose of reading.
     *
     * @param code lower-case words with hyphens
     * @param source article the purpose rests on
     */
    record Purpose(String code, String title, String source) {}
}
