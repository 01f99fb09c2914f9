package eu.symbolon.passengers.record;

import eu.symbolon.kernel.word.Body;
import eu.symbolon.kernel.word.Fields;

/**
 * Who made the booking (PNRGOV ORG, by element position).
 *
 * @param system airline or reservation system
 * @param systemLocation its location
 * @param number IATA agency number, or empty
 * @param office office id in the system, or empty
 * @param location city of the office, or empty
 * @param type {@code A} airline, {@code T} travel agent, others as sent
 * @param country country of the office, or empty
 * @param agent sign of the agent, or empty
 */
public record Agency(
        String system,
        String systemLocation,
        String number,
        String office,
        String location,
        String type,
        String country,
        String agent)
        implements Body {

    @Override
    public void write(Fields out) {
        out.text("system", system)
                .text("systemLocation", systemLocation)
                .text("number", number)
                .text("office", office)
                .text("location", location)
                .text("type", type)
                .text("country", country)
                .text("agent", agent);
    }
}
