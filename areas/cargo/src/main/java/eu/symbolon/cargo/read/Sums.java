package eu.symbolon.cargo.read;

import eu.symbolon.cargo.record.Consignment;
import eu.symbolon.cargo.record.Item;
import eu.symbolon.cargo.record.Load;
import eu.symbolon.kernel.area.Sink;
import eu.symbolon.kernel.word.Where;
import java.math.BigDecimal;

/** Whether the lines of one waybill add up to its own head; a difference is a remark on quality. */
final class Sums {
    private Sums() {}

    static void check(Consignment consignment, Where where, Sink out) {
        int pieces = 0;
        int counted = 0;
        BigDecimal kilograms = BigDecimal.ZERO;
        int weighed = 0;
        for (Item item : consignment.items()) {
            Load load = item.load();
            BigDecimal weight = load.kilograms();
            if (load.hasPieces()) {
                pieces += load.pieces();
                counted++;
            }
            if (weight != null) {
                kilograms = kilograms.add(weight);
                weighed++;
            }
        }
        Load total = consignment.load();
        BigDecimal weight = total.kilograms();
        if (counted > 0 && total.hasPieces() && pieces != total.pieces()) {
            out.remark(
                    where,
                    Integer.toString(pieces),
                    "pieces of the lines are " + pieces + ", the head says " + total.pieces());
        }
        if (weighed > 0 && weight != null && kilograms.compareTo(weight) != 0) {
            out.remark(
                    where,
                    kilograms.toPlainString(),
                    "weight of the lines is " + kilograms.toPlainString() + " kg, the head says "
                            + weight.toPlainString() + " kg");
        }
    }
}
