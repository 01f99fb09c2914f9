package eu.symbolon.passengers.record;

import eu.symbolon.kernel.word.Body;
import eu.symbolon.kernel.word.Fields;

/**
 * One flight leg. Times are local to the airport and carry no zone, as the messages do: {@code 2013-05-28T22:25}.
 *
 * @param carrier marketing carrier, IATA designator
 * @param number flight number of the marketing carrier, as written
 * @param operatingCarrier carrier that flies it under code share, or empty
 * @param operatingNumber its flight number, or empty
 * @param from IATA airport of departure
 * @param to IATA airport of arrival
 * @param departure local departure, date and time or date alone, or empty
 * @param arrival local arrival, or empty
 * @param bookingClass class of the booking, or empty
 * @param status reservation status ({@code HK}) or empty
 * @param aircraft aircraft type or empty
 */
public record Leg(
        String carrier,
        String number,
        String operatingCarrier,
        String operatingNumber,
        String from,
        String to,
        String departure,
        String arrival,
        String bookingClass,
        String status,
        String aircraft)
        implements Body {

    public static final Leg UNKNOWN = new Leg("", "", "", "", "", "", "", "", "", "", "");

    /** Carrier and number: {@code TZ0006}. */
    public String designator() {
        return carrier + number;
    }

    /** The same leg with the flight that is really flown. */
    public Leg operatedBy(String otherCarrier, String otherNumber) {
        return new Leg(
                carrier,
                number,
                otherCarrier.isEmpty() ? operatingCarrier : otherCarrier,
                otherNumber,
                from,
                to,
                departure,
                arrival,
                bookingClass,
                status,
                aircraft);
    }

    public Leg withStatus(String code) {
        return new Leg(
                carrier,
                number,
                operatingCarrier,
                operatingNumber,
                from,
                to,
                departure,
                arrival,
                bookingClass,
                code,
                aircraft);
    }

    public Leg withAircraft(String type) {
        return new Leg(
                carrier,
                number,
                operatingCarrier,
                operatingNumber,
                from,
                to,
                departure,
                arrival,
                bookingClass,
                status,
                type);
    }

    @Override
    public void write(Fields out) {
        out.text("carrier", carrier)
                .text("number", number)
                .text("operatingCarrier", operatingCarrier)
                .text("operatingNumber", operatingNumber)
                .text("from", from)
                .text("to", to)
                .text("departureLocal", departure)
                .text("arrivalLocal", arrival)
                .text("bookingClass", bookingClass)
                .text("status", status)
                .text("aircraft", aircraft);
    }
}
