package eu.symbolon.cargo.record;

import eu.symbolon.kernel.word.Body;

/** A waybill of either level: what detectors of consignments look at. */
public sealed interface Bill extends Body permits Waybill, House {

    Consignment consignment();

    /** Number of the master waybill, of a master its own; empty when not said. */
    String masterNumber();

    /** The number that names it everywhere: {@code 618-40000085}, of a house {@code 618-40000085/KSL2600417}. */
    default String reference() {
        String number = consignment().number();
        return masterNumber().isEmpty() || masterNumber().equals(number) ? number : masterNumber() + "/" + number;
    }
}
