package eu.symbolon.money.record;

import eu.symbolon.kernel.word.Body;
import eu.symbolon.kernel.word.Fields;
import java.math.BigDecimal;

/**
 * An exact amount of money.
 *
 * @param value as many decimals as the message wrote, never rounded
 * @param currency ISO 4217 code, three capital letters
 */
public record Amount(BigDecimal value, String currency) implements Body {

    @Override
    public void write(Fields out) {
        out.amount("value", value).text("currency", currency);
    }
}
