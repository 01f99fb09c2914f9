package eu.symbolon.cargo.record;

import eu.symbolon.kernel.word.Fields;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A master or direct air waybill.
 *
 * @param flights booked flights: {@code SU1244/01}
 * @param issued day of issue, or null when not said
 * @param issuedAt place of issue
 * @param signatories who signed for shipper and carrier
 * @param volume as written with its unit: {@code 0.199 MTQ}
 */
public record Waybill(
        Consignment consignment,
        List<String> flights,
        @Nullable LocalDate issued,
        String issuedAt,
        List<String> signatories,
        String volume)
        implements Bill {

    @Override
    public String masterNumber() {
        return consignment.number();
    }

    @Override
    public void write(Fields out) {
        consignment.write(out);
        out.texts("flights", flights)
                .text("issued", issued == null ? "" : issued.toString())
                .text("issuedAt", issuedAt)
                .texts("signatories", signatories)
                .text("volume", volume);
    }
}
