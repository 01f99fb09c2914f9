package eu.symbolon.border.record;

import eu.symbolon.kernel.word.Fields;
import org.jspecify.annotations.Nullable;

/**
 * Type 24, part B: what a craft is (ITU-R M.1371-5, Annex 8, table 80).
 *
 * @param vendorid seven characters as before edition 4 of the standard; since then the first three name the vendor and the
 *     bits of the other four are {@code model} and {@code serial}: both readings are kept, senders use both
 * @param dimensions null for the auxiliary craft of a mother ship (MMSI 98...)
 * @param mothershipMmsi MMSI of the mother ship of an auxiliary craft, else 0
 */
public record ClassBStaticB(
        int repeat,
        int mmsi,
        int shiptype,
        String vendorid,
        int model,
        int serial,
        String callsign,
        @Nullable Dimensions dimensions,
        int mothershipMmsi,
        Reception reception)
        implements AisMessage {

    @Override
    public int type() {
        return 24;
    }

    @Override
    public void write(Fields out) {
        writeHead(out)
                .text("part", "B")
                .number("shiptype", shiptype)
                .text("shiptype_text", AisCodes.shipType(shiptype))
                .text("vendorid", vendorid)
                .number("model", model)
                .number("serial", serial)
                .text("callsign", callsign);
        if (dimensions == null) {
            out.number("mothership_mmsi", mothershipMmsi);
        } else {
            dimensions.write(out);
        }
        writeReception(out);
    }
}
