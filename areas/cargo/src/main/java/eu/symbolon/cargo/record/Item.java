package eu.symbolon.cargo.record;

import eu.symbolon.kernel.word.Body;
import eu.symbolon.kernel.word.Fields;
import java.util.List;

/**
 * One rating line of a waybill, or one item of a house consignment.
 *
 * @param sequence number of the line
 * @param goods nature of the goods as written here
 * @param rateClass IATA rate class: {@code Q}, {@code N}, {@code C} ..., or empty
 * @param harmonisedCodes commodity codes of the harmonised system
 * @param packing dimensions, volumes, unit load devices and counts, as written
 */
public record Item(
        int sequence, Load load, String goods, String rateClass, List<String> harmonisedCodes, List<String> packing)
        implements Body {

    @Override
    public void write(Fields out) {
        out.number("sequence", sequence);
        if (load.hasPieces()) {
            out.number("pieces", load.pieces());
        }
        out.amount("weight", load.weight())
                .text("weightUnit", load.weightUnit())
                .text("goods", goods)
                .text("rateClass", rateClass)
                .texts("harmonisedCodes", harmonisedCodes)
                .texts("packing", packing);
    }
}
