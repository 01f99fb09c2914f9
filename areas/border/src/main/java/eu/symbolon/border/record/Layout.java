package eu.symbolon.border.record;

import eu.symbolon.kernel.word.Body;
import eu.symbolon.kernel.word.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where the fields of a kind of message stand in its bits, as {@code layouts.txt} says.
 *
 * @param shortest, longest length of the whole message in bits for which it holds
 * @param conditions bits and the value they must have
 */
record Layout(int shortest, int longest, Map<Integer, Integer> conditions, List<Field> fields) {

    /**
     * A field.
     *
     * @param kind as in {@code layouts.txt}
     * @param offset from the beginning, or from the end when negative
     * @param width in bits; 0 or less = up to that many bits before the end
     * @param codes texts of a code's values, or empty
     * @param parts fields of the objects of a list, with the step as width; else empty
     */
    record Field(String name, char kind, int offset, int width, Map<Integer, String> codes, List<Field> parts) {}

    boolean fits(Bits bits) {
        return bits.length() >= shortest
                && bits.length() <= longest
                && conditions.entrySet().stream().allMatch(bit -> bits.unsigned(bit.getKey(), 1) == bit.getValue());
    }

    void write(Bits bits, Fields out) {
        write(fields, bits, 0, out);
    }

    private static void write(List<Field> fields, Bits bits, int from, Fields out) {
        for (Field field : fields) {
            int at = field.offset < 0 ? bits.length() + field.offset : from + field.offset;
            int width = field.width > 0 || field.kind == 'z' ? field.width : bits.length() + field.width - at;
            switch (field.kind) {
                case 'u' -> number(field, bits.unsigned(at, width), out);
                case 's' -> number(field, bits.signed(at, width), out);
                case 'z' -> out.number(field.name, 0);
                case 'b' -> out.flag(field.name, bits.unsigned(at, 1) == 1);
                case 't' -> out.text(field.name, bits.text(at, width));
                case 'd' -> out.text(field.name, bits.hex(at, width));
                case 'm' -> out.text(field.name, month(bits, at));
                case 'h' -> out.text(field.name, day(bits, at));
                default -> out.list(field.name, objects(field, bits, at));
            }
        }
    }

    private static void number(Field field, long value, Fields out) {
        out.number(field.name, value);
        if (!field.codes.isEmpty()) {
            out.text(field.name + "_text", field.codes.get((int) value));
        }
    }

    private static String month(Bits bits, int at) {
        return String.format(Locale.ROOT, "%02d-%s", bits.unsigned(at, 4), day(bits, at + 4));
    }

    private static String day(Bits bits, int at) {
        return String.format(
                Locale.ROOT,
                "%02dT%02d:%02dZ",
                bits.unsigned(at, 5),
                bits.unsigned(at + 5, 5),
                bits.unsigned(at + 10, 6));
    }

    private static List<Body> objects(Field list, Bits bits, int at) {
        List<Body> objects = new ArrayList<>();
        int whole = Math.max(1, (bits.length() - at) / list.width);
        for (int i = 0; i < whole; i++) {
            int from = at + i * list.width;
            objects.add(out -> write(list.parts, bits, from, out));
        }
        return objects;
    }
}
