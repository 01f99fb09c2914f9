package eu.symbolon.passengers.record;

import eu.symbolon.kernel.word.Body;
import eu.symbolon.kernel.word.Fields;
import java.util.List;

/**
 * One person of a booking.
 *
 * @param reference traveller reference inside the booking, or empty
 * @param surname surname as booked
 * @param given given names as booked, without a recognised title
 * @param title title that stood behind the given names, or empty
 * @param type {@code A} adult, {@code C} child, {@code IN} infant, or as sent
 * @param adult index of the adult an infant travels with, or -1
 * @param documents documents joined from all levels of the message
 * @param tickets ticket numbers
 * @param seats leg and seat: {@code SIN-OOL 54A}
 * @param loyalty frequent traveller numbers with carrier: {@code DL 1234567890}
 * @param payments forms of payment
 * @param bags bag tags with carrier
 * @param bagPieces checked pieces on the flight, the largest number of any leg
 * @param boardingNumber check-in or boarding number, or empty: who has one was checked in
 */
public record Traveller(
        String reference,
        String surname,
        String given,
        String title,
        String type,
        int adult,
        List<TravelDocument> documents,
        List<String> tickets,
        List<String> seats,
        List<String> loyalty,
        List<Payment> payments,
        List<String> bags,
        int bagPieces,
        String boardingNumber)
        implements Body {

    public Traveller {
        documents = List.copyOf(documents);
        tickets = List.copyOf(tickets);
        seats = List.copyOf(seats);
        loyalty = List.copyOf(loyalty);
        payments = List.copyOf(payments);
        bags = List.copyOf(bags);
    }

    @Override
    public void write(Fields out) {
        out.text("reference", reference)
                .text("surname", surname)
                .text("given", given)
                .text("title", title)
                .text("type", type);
        if (adult >= 0) {
            out.number("adult", adult);
        }
        out.list("documents", documents)
                .texts("tickets", tickets)
                .texts("seats", seats)
                .texts("loyalty", loyalty)
                .list("payments", payments)
                .texts("bagTags", bags);
        if (bagPieces > 0) {
            out.number("bagPieces", bagPieces);
        }
        out.text("boardingNumber", boardingNumber);
    }
}
