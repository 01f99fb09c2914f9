package eu.symbolon.cargo.record;

import eu.symbolon.kernel.word.Fields;

/**
 * A house waybill: one of the consignments that a forwarder put under one master.
 *
 * @param masterNumber number of the master waybill, or empty
 * @param masterOrigin IATA code
 * @param masterDestination IATA code
 * @param masterLoad pieces and weight of the master as this message states them
 * @param slac shipper's load and count, or -1 when not said
 */
public record House(
        Consignment consignment,
        String masterNumber,
        String masterOrigin,
        String masterDestination,
        Load masterLoad,
        int slac)
        implements Bill {

    @Override
    public void write(Fields out) {
        consignment.write(out);
        out.text("masterNumber", masterNumber)
                .text("masterOrigin", masterOrigin)
                .text("masterDestination", masterDestination);
        if (masterLoad.hasPieces()) {
            out.number("masterPieces", masterLoad.pieces());
        }
        out.amount("masterWeight", masterLoad.weight()).text("masterWeightUnit", masterLoad.weightUnit());
        if (slac >= 0) {
            out.number("slac", slac);
        }
    }
}
