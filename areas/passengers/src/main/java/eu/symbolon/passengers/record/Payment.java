package eu.symbolon.passengers.record;

import eu.symbolon.kernel.word.Body;
import eu.symbolon.kernel.word.Fields;

/**
 * Form of payment of a ticket (Directive (EU) 2016/681 Annex I point 6).
 *
 * @param form {@code CA} cash, {@code CC} credit card, others as sent
 * @param amount amount as sent, or empty
 * @param vendor card scheme: {@code VI}, {@code AX}, or empty
 * @param card card number with all but the last four digits hidden, or empty
 */
public record Payment(String form, String amount, String vendor, String card) implements Body {

    @Override
    public void write(Fields out) {
        out.text("form", form).text("amount", amount).text("vendor", vendor).text("card", card);
    }
}
