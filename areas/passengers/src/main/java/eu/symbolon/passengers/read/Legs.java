package eu.symbolon.passengers.read;

import eu.symbolon.passengers.record.Leg;
import java.time.LocalDate;

/**
 * The TVL segment of PNRGOV: dates and times, from, to, carrier with operating carrier, number with class.
 *
 * <p>{@code TVL+270513:1550:270513:1820+MUC+YUL+AC:LH+9099:U}; {@code ddmmyy:hhmm:hhmm}, {@code ddmmyy:hhmm::hhmm} and the
 * departure alone occur too.
 */
final class Legs {
    private Legs() {}

    /** Reads the leg whose dates stand in this element. */
    static Leg read(Segments s, int element) {
        String date = s.code(element, 0);
        String third = s.code(element, 2);
        String fourth = s.code(element, 3);
        LocalDate day = Dates.ddmmyy(date);
        String arrival;
        if (third.length() == 6) {
            arrival = Dates.local(third.equals(date) ? day : Dates.ddmmyy(third), fourth);
        } else if (third.length() == 4) {
            arrival = Dates.local(day, third);
        } else {
            arrival = fourth.isEmpty() ? "" : Dates.local(day, fourth);
        }
        return new Leg(
                s.code(element + 3, 0),
                s.code(element + 4, 0),
                s.code(element + 3, 1),
                "",
                s.code(element + 1, 0),
                s.code(element + 2, 0),
                Dates.local(day, s.code(element, 1)),
                arrival,
                s.code(element + 4, 1),
                "",
                "");
    }
}
