package eu.symbolon.cargo.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Pieces and gross weight, exact.
 *
 * @param pieces number of pieces, or -1 when not said
 * @param weight gross weight in {@code weightUnit}, or null when not said
 * @param weightUnit {@code KG} or {@code LB}, empty without weight
 */
public record Load(int pieces, @Nullable BigDecimal weight, String weightUnit) {
    public static final Load UNKNOWN = new Load(-1, null, "");
    private static final BigDecimal KILOGRAMS_PER_POUND = new BigDecimal("0.45359237");

    public boolean hasPieces() {
        return pieces >= 0;
    }

    /** Weight in kilograms, exact to a gram, or null when not said. */
    public @Nullable BigDecimal kilograms() {
        if (weight == null || !weightUnit.equals("LB")) {
            return weight;
        }
        return weight.multiply(KILOGRAMS_PER_POUND)
                .setScale(3, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }
}
