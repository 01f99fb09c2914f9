package eu.symbolon.passengers.read;

import eu.symbolon.kernel.area.Format;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Sink;
import eu.symbolon.kernel.word.Place;
import eu.symbolon.kernel.word.Where;
import eu.symbolon.passengers.record.Booking;
import eu.symbolon.passengers.record.Leg;
import eu.symbolon.passengers.record.Traveller;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * PNRGOV in EDIFACT (IATA PADIS EDIFACT implementation guide, PNRGOV 10.1 to 21.1): one record of kind {@code booking} for
 * each PNR of each message of each interchange in the file.
 *
 * <pre>{@code
 * SRC'RCI+AM:XXXYET::300413:1155'TIF+DOE+ANNA MRS:A:1.1:1'SSR+DOCS:HK:1:AM:::::/P/COL/AO234000/COL/10AUG81/F/21DEC22/DOE/ANNA+::1.1'
 * }</pre>
 *
 * <p>The record's time is the departure of the flight as the message gives it, local and without a zone, read as UTC; its
 * place is the airport of departure. Sensitive and excess content is dropped here and only counted.
 */
public final class PnrgovEdifact implements Reader {
    private static final Format FORMAT = new Format(
            "pnrgov-edifact", "Passenger Name Records (EDIFACT)", "IATA PADIS PNRGOV 10.1 to 21.1, ISO 9735");

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public int recognise(byte[] bytes) {
        return Recognition.ofType(bytes, "PNRGOV");
    }

    @Override
    public void read(byte[] bytes, Sink out) {
        new Run(bytes, out).run();
    }

    /** One reading of one file. */
    private static final class Run {
        private final Sink out;
        private final Dirt dirt;
        private final Segments s;
        private final Envelope envelope;
        private final LocalDate received;
        private @Nullable BookingDraft draft;
        private Leg flight = Leg.UNKNOWN;
        private String push = "";
        private int announced = -1;
        private int bookings;
        private int headerOffset;
        private int sensitive;
        private int excess;

        private Run(byte[] bytes, Sink out) {
            this.out = out;
            this.dirt = new Dirt(out);
            this.s = new Segments(bytes, dirt);
            this.envelope = new Envelope(out);
            this.received = LocalDate.ofInstant(out.received(), ZoneOffset.UTC);
        }

        private void run() {
            boolean any = false;
            while (s.next()) {
                any = true;
                if (envelope.take(s)) {
                    service();
                } else if (s.tag() == 0) {
                    garbage();
                } else if (!envelope.type().equals("PNRGOV") && !envelope.type().isEmpty()) {
                    continue;
                } else if (s.tag() == Tag.SRC) {
                    close();
                    open();
                } else if (draft != null) {
                    inBooking(draft);
                } else {
                    header();
                }
            }
            close();
            endOfMessage();
            dirt.finish();
            if (sensitive + excess > 0) {
                out.remark(
                        Where.offset(0),
                        "",
                        "deleted on receipt: " + sensitive
                                + " items that could reveal health, belief or origin (Directive (EU) 2016/681 Art 13(4)) and "
                                + excess + " beyond its Annex I");
            }
            if (!any) {
                out.reject(Where.offset(0), "", "no EDIFACT interchange in it: UNA, UNB or UNH expected");
            }
        }

        private void service() {
            switch (s.tag()) {
                case Tag.UNH, Tag.UNZ, Tag.UNB -> {
                    close();
                    endOfMessage();
                    flight = Leg.UNKNOWN;
                    push = "";
                    headerOffset = s.start();
                    if (s.tag() == Tag.UNH && !envelope.type().equals("PNRGOV")) {
                        out.reject(
                                Where.offset(s.start()),
                                envelope.type(),
                                "message type is not PNRGOV: read it with its own reader");
                    }
                }
                case Tag.UNT -> close();
                default -> {}
            }
        }

        private void garbage() {
            if (envelope.open()) {
                out.reject(Where.offset(s.start()), s.raw(), "no segment: it has no tag of three capital letters");
            } else {
                dirt.skipped(s.start(), s.behind(), s.raw());
            }
        }

        private void header() {
            switch (s.tag()) {
                case Tag.MSG -> push = s.code(1, 1).isEmpty() ? s.code(1, 0) : s.code(1, 1);
                case Tag.ORG -> {}
                case Tag.TVL -> flight = Legs.read(s, 1);
                case Tag.EQN -> announced = Numbers.of(s.code(1, 0));
                case Tag.RCI, Tag.TIF -> {
                    dirt.remark(s.start(), s.raw(), "SRC missing before the first segment of a PNR");
                    open();
                    inBooking(Objects.requireNonNull(draft));
                }
                default ->
                    out.remark(
                            Where.offset(s.start()),
                            s.raw(),
                            "segment " + Tag.text(s.tag())
                                    + " has no place in front of the first PNR; MSG ORG TVL EQN expected");
            }
        }

        private void open() {
            Instant departure = Dates.instant(flight.departure());
            LocalDate day = departure == null ? received : LocalDate.ofInstant(departure, ZoneOffset.UTC);
            draft = new BookingDraft(s.start(), day, dirt);
        }

        private void inBooking(BookingDraft booking) {
            if (!booking.take(s)) {
                out.remark(
                        Where.offset(s.start()),
                        s.raw(),
                        "segment " + Tag.text(s.tag()) + " is not of a PNR; nothing of it is read");
            }
        }

        private void close() {
            BookingDraft booking = draft;
            if (booking == null) {
                return;
            }
            draft = null;
            bookings++;
            booking.links.join();
            List<TravellerDraft> persons = persons(booking);
            List<Traveller> travellers = new ArrayList<>(persons.size());
            for (TravellerDraft person : persons) {
                travellers.add(person.traveller());
            }
            List<String> contacts = new ArrayList<>(booking.contacts.size());
            booking.contacts.forEach(contact -> contacts.add(contact.value()));
            sensitive += booking.sensitive;
            excess += booking.excess;
            out.record(
                    "booking",
                    Dates.instant(flight.departure()),
                    flight.from().isEmpty() ? null : Place.coded(flight.from()),
                    new BookingMentions(booking, persons).all(),
                    new Booking(
                            flight,
                            push,
                            envelope.part(),
                            booking.locators,
                            booking.agency,
                            travellers,
                            booking.travellers.size() - persons.size(),
                            booking.groupName,
                            booking.itinerary,
                            contacts,
                            booking.addresses,
                            booking.splits,
                            booking.minors,
                            booking.history,
                            booking.ticketed,
                            booking.sensitive,
                            booking.excess),
                    Where.offset(booking.offset));
        }

        /** Travellers without the places nobody is named for; the infants' links follow. */
        private List<TravellerDraft> persons(BookingDraft booking) {
            List<TravellerDraft> persons = new ArrayList<>(booking.travellers.size());
            for (TravellerDraft traveller : booking.travellers) {
                if (!traveller.isPlace()) {
                    persons.add(traveller);
                }
            }
            if (persons.size() < booking.travellers.size()) {
                for (TravellerDraft person : persons) {
                    person.adult = person.adult < 0 ? -1 : persons.indexOf(booking.travellers.get(person.adult));
                }
            }
            return persons;
        }

        private void endOfMessage() {
            if (announced >= 0 && announced != bookings) {
                out.remark(
                        Where.offset(headerOffset), "", "EQN announces " + announced + " PNRs, " + bookings + " found");
            }
            announced = -1;
            bookings = 0;
        }
    }
}
