package eu.symbolon.passengers.record;

import eu.symbolon.kernel.word.Body;
import eu.symbolon.kernel.word.Fields;
import eu.symbolon.kernel.word.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A travel document as the carrier captured it.
 *
 * @param type type code as sent: {@code P} passport, {@code I A C} identity card, {@code V} visa, others
 * @param issuer issuing state as sent, two or three letters, or empty
 * @param number number as sent, or empty
 * @param nationality of the holder as sent, or empty
 * @param birth birth date of the holder
 * @param sex {@code M F X} or empty
 * @param infant whether the sender marked the holder as an infant (sex {@code MI}, {@code FI})
 * @param expiry day after which it is invalid
 * @param surname surname in the document
 * @param given given names in the document, blank between them
 */
public record TravelDocument(
        String type,
        String issuer,
        String number,
        String nationality,
        @Nullable PartialDate birth,
        String sex,
        boolean infant,
        @Nullable PartialDate expiry,
        String surname,
        String given)
        implements Body {

    @Override
    public void write(Fields out) {
        out.text("type", type)
                .text("issuer", issuer)
                .text("number", number)
                .text("nationality", nationality)
                .text("birth", birth == null ? null : birth.toString())
                .text("sex", sex)
                .text("expiry", expiry == null ? null : expiry.toString())
                .text("surname", surname)
                .text("given", given);
    }
}
