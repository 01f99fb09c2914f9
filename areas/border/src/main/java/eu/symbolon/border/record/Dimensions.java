package eu.symbolon.border.record;

import eu.symbolon.kernel.word.Fields;

/**
 * Where the antenna stands in the craft, metres to each side; all 0 = not available. 511 and 63 mean "that or more".
 */
public record Dimensions(int toBow, int toStern, int toPort, int toStarboard) {

    void write(Fields out) {
        out.number("to_bow", toBow)
                .number("to_stern", toStern)
                .number("to_port", toPort)
                .number("to_starboard", toStarboard);
    }
}
