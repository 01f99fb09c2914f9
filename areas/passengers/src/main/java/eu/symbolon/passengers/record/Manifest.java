package eu.symbolon.passengers.record;

import eu.symbolon.kernel.word.Body;
import eu.symbolon.kernel.word.Fields;
import java.util.List;

/**
 * A passenger or crew list as a whole, without its persons.
 *
 * @param function message function: {@code 745} passengers, {@code 250} crew, {@code 266} flight status, ...
 * @param change {@code CP} change, {@code XR} cancellation, {@code RP} reduction, flight status code, or empty
 * @param reference transaction reference of the sender, or the message reference
 * @param part part number of a list sent in parts, or empty
 * @param legs the flight's legs, in order
 * @param contact who answers for the list at the carrier
 * @param announced persons the message announces, -1 when it does not say
 * @param persons persons found in it
 * @param excessRemoved items beyond Regulation (EU) 2025/13 Art 4(2), deleted on receipt
 */
public record Manifest(
        String function,
        String change,
        String reference,
        String part,
        List<Leg> legs,
        String contact,
        int announced,
        int persons,
        int excessRemoved)
        implements Body {

    public Manifest {
        legs = List.copyOf(legs);
    }

    @Override
    public void write(Fields out) {
        out.text("function", function)
                .text("change", change)
                .text("reference", reference)
                .text("part", part)
                .list("legs", legs)
                .text("contact", contact);
        if (announced >= 0) {
            out.number("announced", announced);
        }
        out.number("persons", persons);
        if (excessRemoved > 0) {
            out.number("excessRemoved", excessRemoved);
        }
    }
}
