package eu.symbolon.passengers.record;

import eu.symbolon.kernel.word.Body;
import eu.symbolon.kernel.word.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One Passenger Name Record as pushed for one flight: the fields of Directive (EU) 2016/681 Annex I and no others.
 *
 * @param flight the flight it was pushed for
 * @param push what the push is: {@code 22} full, {@code 141} update, or as sent
 * @param part part number of a flight sent in parts, or empty
 * @param locators locators of all systems
 * @param agency who booked, or null
 * @param travellers the named persons
 * @param places travellers announced without a name ({@code TBA})
 * @param group name of a travelling group, or empty
 * @param itinerary all legs
 * @param contacts telephone numbers and e-mail addresses of the booking as a whole
 * @param addresses postal and billing addresses of the booking as a whole
 * @param splits locators of bookings it was split from or into, with the number of travellers
 * @param minors remarks on unaccompanied minors, the only general remarks the law allows
 * @param history changes: action, tag and what changed
 * @param ticketed local date and time of ticketing, or empty
 * @param sensitiveRemoved items that could reveal health, belief or origin, deleted on receipt
 * @param excessRemoved items beyond Annex I, deleted on receipt
 */
public record Booking(
        Leg flight,
        String push,
        String part,
        List<Locator> locators,
        @Nullable Agency agency,
        List<Traveller> travellers,
        int places,
        String group,
        List<Leg> itinerary,
        List<String> contacts,
        List<String> addresses,
        List<String> splits,
        List<String> minors,
        List<String> history,
        String ticketed,
        int sensitiveRemoved,
        int excessRemoved)
        implements Body {

    public Booking {
        locators = List.copyOf(locators);
        travellers = List.copyOf(travellers);
        itinerary = List.copyOf(itinerary);
        contacts = List.copyOf(contacts);
        addresses = List.copyOf(addresses);
        splits = List.copyOf(splits);
        minors = List.copyOf(minors);
        history = List.copyOf(history);
    }

    @Override
    public void write(Fields out) {
        out.object("flight", flight)
                .text("push", push)
                .text("part", part)
                .list("locators", locators)
                .object("agency", agency)
                .list("travellers", travellers);
        if (places > 0) {
            out.number("unnamedPlaces", places);
        }
        out.text("group", group)
                .list("itinerary", itinerary)
                .texts("contacts", contacts)
                .texts("addresses", addresses)
                .texts("splits", splits)
                .texts("minors", minors)
                .texts("history", history)
                .text("ticketedLocal", ticketed);
        if (sensitiveRemoved > 0) {
            out.number("sensitiveRemoved", sensitiveRemoved);
        }
        if (excessRemoved > 0) {
            out.number("excessRemoved", excessRemoved);
        }
    }
}
