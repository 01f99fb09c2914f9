package eu.symbolon.border.record;

import eu.symbolon.kernel.word.Fields;

/**
 * A message of a type whose content is not decoded: counted, its sentences stay in the message.
 *
 * @param type 0 to 63
 * @param bits length of the content
 */
public record OtherMessage(int type, int repeat, int mmsi, int bits, Reception reception) implements AisMessage {

    @Override
    public void write(Fields out) {
        writeHead(out).number("bits", bits);
        writeReception(out);
    }
}
