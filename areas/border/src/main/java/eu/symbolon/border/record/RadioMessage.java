package eu.symbolon.border.record;

import eu.symbolon.kernel.word.Fields;

/**
 * A message that is read for what it says, not for where a craft is: types 6 to 17, 20, 22, 23, 25, 26, 28 and those the
 * standard does not name. Its fields are taken from the bits when they are asked for.
 *
 * @param type 0 to 63
 */
public record RadioMessage(int type, int repeat, int mmsi, Bits bits, Reception reception) implements AisMessage {

    @Override
    public void write(Fields out) {
        writeHead(out);
        Layout layout = Layouts.of(type, bits);
        if (layout.fields().isEmpty()) {
            out.text("data", bits.hex(38, bits.length() - 38));
        }
        layout.write(bits, out);
        writeReception(out);
    }
}
