package eu.symbolon.passengers.read;

import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Reading;
import eu.symbolon.kernel.word.Message;
import eu.symbolon.kernel.word.Reject;
import eu.symbolon.passengers.Passengers;
import eu.symbolon.passengers.record.Booking;
import eu.symbolon.passengers.record.ListedTraveller;
import eu.symbolon.passengers.record.Traveller;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads messages the way the node does. */
final class Readings {
    private static final Instant RECEIVED = Instant.parse("2026-11-24T08:00:00Z");

    private Readings() {}

    static Reading pnrgov(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8), new PnrgovEdifact());
    }

    static Reading paxlst(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8), new Paxlst());
    }

    static Reading of(byte[] bytes, Reader reader) {
        return Reading.of(Message.of("test", RECEIVED, bytes), new Passengers(), reader);
    }

    /** A PNRGOV message around the segments of its PNRs. */
    static Reading booking(String... segments) {
        return pnrgov(
                "UNB+IATA:1+XY++130522:1540+1'UNH+1+PNRGOV:13:1:IA'MSG+:22'TVL+230513:1039:230513:1142+MTY+LAS+AM+498'SRC'"
                        + String.join("'", segments) + "'UNT+9+1'UNZ+1+1'");
    }

    static Booking onlyBooking(Reading reading) {
        if (reading.records().size() != 1) {
            throw new AssertionError(reading.records().size() + " records: " + reading.rejects());
        }
        return (Booking) reading.records().getFirst().body();
    }

    static List<Booking> bookings(Reading reading) {
        return reading.records().stream().map(r -> (Booking) r.body()).toList();
    }

    static List<ListedTraveller> listed(Reading reading) {
        List<ListedTraveller> all = new ArrayList<>();
        reading.records().forEach(r -> {
            if (r.body() instanceof ListedTraveller traveller) {
                all.add(traveller);
            }
        });
        return all;
    }

    static Traveller named(Booking booking, String given) {
        return booking.travellers().stream()
                .filter(t -> t.given().equals(given))
                .findFirst()
                .orElseThrow();
    }

    static boolean says(Reading reading, String reason) {
        return reading.rejects().stream().map(Reject::reason).anyMatch(r -> r.contains(reason));
    }
}
