package eu.symbolon.cargo.record;

import eu.symbolon.kernel.word.Body;
import eu.symbolon.kernel.word.Fields;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Declared values and charges.
 *
 * @param currency ISO 4217
 * @param payment {@code PP} prepaid, {@code CC} collect, as written
 * @param carriageValue declared for carriage; null when none is declared (NVD)
 * @param customsValue declared for customs; null when none is declared (NCV)
 * @param insuranceValue insured amount; null without insurance (XXX)
 */
public record Charges(
        String currency,
        String payment,
        @Nullable BigDecimal carriageValue,
        @Nullable BigDecimal customsValue,
        @Nullable BigDecimal insuranceValue,
        List<Amount> amounts)
        implements Body {
    public static final Charges NONE = new Charges("", "", null, null, null, List.of());

    /**
     * A total of the rating.
     *
     * @param code {@code WT} weight charge, {@code VC} valuation, {@code TX} tax, {@code OA} due agent, {@code OC} due
     *     carrier, {@code CT} total
     * @param payment {@code PP} or {@code CC}
     */
    public record Amount(String code, String payment, BigDecimal value) implements Body {
        @Override
        public void write(Fields out) {
            out.text("code", code).text("payment", payment).amount("value", value);
        }
    }

    @Override
    public void write(Fields out) {
        out.text("currency", currency)
                .text("payment", payment)
                .amount("carriageValue", carriageValue)
                .amount("customsValue", customsValue)
                .amount("insuranceValue", insuranceValue)
                .list("amounts", amounts);
    }
}
