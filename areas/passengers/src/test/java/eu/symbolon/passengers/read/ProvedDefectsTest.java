package eu.symbolon.passengers.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.area.Reading;
import eu.symbolon.kernel.kit.ForeignData;
import eu.symbolon.kernel.word.Name;
import eu.symbolon.passengers.record.Booking;
import eu.symbolon.passengers.record.Traveller;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Inputs that are proved to break an existing targeting system, each with the right result. */
class ProvedDefectsTest {

    @Test
    void D1_givenNameThatBeginsLikeATitleStaysWhole() {
        Reading reading = Readings.booking(
                "TIF+IONESCU+DRAGOS:A:1",
                "SSR+DOCS:HK:1:AM:::::/P/ROU/051234567/ROU/04JUL80/M/12JAN19/IONESCU/DRAGOS+::1");
        assertEquals(
                List.of(Name.of("DRAGOS IONESCU")),
                reading.records().getFirst().mentions().getFirst().names());
    }

    @Test
    void D2_surnameWithJrAndGivenNameWithMsStayUnchanged() {
        Reading reading = Readings.booking(
                "TIF+SIRJANJR+MSTISLAV:A:1",
                "SSR+DOCS:HK:1:AM:::::/P/RUS/751234567/RUS/04JUL80/M/12JAN19/SIRJANJR/MSTISLAV+::1");
        Traveller traveller = Readings.onlyBooking(reading).travellers().getFirst();
        assertEquals("SIRJANJR", traveller.surname());
        assertEquals("MSTISLAV", traveller.given());
        assertEquals("", traveller.title());
    }

    @Test
    void D3_personFromTifWithoutDocsAndDocsOfGr5JoinedByReference() {
        Booking without = Readings.onlyBooking(Readings.booking("RCI+AM:ABC123", "TIF+DOE+ANNA:A:1"));
        assertEquals("ANNA", without.travellers().getFirst().given());
        Booking atLeg = Readings.onlyBooking(Readings.booking(
                "TIF+DOE+ANNA:A:1",
                "TIF+ROE+RICHARD:A:2",
                "TVL+230513:1039:230513:1142+MTY+LAS+AM+498:Y",
                "SSR+DOCS:HK:1:AM:::::/P/USA/548721687/USA/04JUL80/M/12JAN19/ROE/RICHARD+::2"));
        assertTrue(Readings.named(atLeg, "ANNA").documents().isEmpty());
        assertEquals(
                "548721687",
                Readings.named(atLeg, "RICHARD").documents().getFirst().number());
        Booking atBooking = Readings.onlyBooking(Readings.booking(
                "SSR+DOCS:HK:1:AM:::::/P/USA/548721687/USA/04JUL80/M/12JAN19/ROE/RICHARD+::2",
                "TIF+DOE+ANNA:A:1",
                "TIF+ROE+RICHARD:A:2"));
        assertEquals(
                "548721687",
                Readings.named(atBooking, "RICHARD").documents().getFirst().number());
    }

    @Test
    void D4_infantWithoutOwnDocumentIsAPersonLinkedToTheAdult() {
        Reading reading =
                Readings.of(ForeignData.bytes("passengers/pnrgov/edifabric-PassengerData.txt"), new PnrgovEdifact());
        Booking booking = Readings.onlyBooking(reading);
        assertEquals(2, booking.travellers().size());
        Traveller infant = booking.travellers().get(1);
        assertEquals("IN", infant.type());
        assertEquals(0, infant.adult());
        assertEquals("AO234000", infant.documents().getFirst().number());
        assertEquals(
                "52263000",
                booking.travellers().getFirst().documents().getFirst().number());
        assertEquals(1, booking.travellers().getFirst().documents().size());
        assertEquals(List.of("1392178947000"), infant.tickets());
    }

    @Test
    void D5_everyMessageOfAnInterchangeIsRead() {
        String message = "MSG+:22'TVL+230513:1039+MTY+LAS+AM+49%d'EQN+1'SRC'RCI+AM:ABC12%d'TIF+DOE+ANNA:A:1'UNT+8+%d'";
        Reading reading = Readings.pnrgov("UNB+IATA:1+AM++130522:1540+1'UNH+1+PNRGOV:11:1:IA'"
                + message.formatted(8, 1, 1) + "UNH+2+PNRGOV:11:1:IA'" + message.formatted(9, 2, 2) + "UNZ+2+1'");
        assertEquals(
                List.of("AM498", "AM499"),
                Readings.bookings(reading).stream()
                        .map(b -> b.flight().designator())
                        .toList());
        assertEquals(List.of(), reading.rejects());
    }

    @Test
    void D17_escapedReleaseBeforeTheTerminatorLeavesTheTerminatorReal() {
        Reading reading = Readings.booking("RCI+AM:ABC123", "TIF+DOE+WHO??:A:1", "TIF+ROE+SURE??");
        List<Traveller> travellers = Readings.onlyBooking(reading).travellers();
        assertEquals(2, travellers.size());
        assertEquals("WHO?", travellers.get(0).given());
        assertEquals("SURE?", travellers.get(1).given());
    }

    @Test
    void D19_agencyIsReadByElementPosition() {
        Booking agent = Readings.onlyBooking(
                Readings.booking("ORG+1A:MUC+12345678:F31+LON++T+GB:GBP+A78987", "TIF+DOE+ANNA:A:1"));
        assertNotNull(agent.agency());
        assertEquals("12345678", agent.agency().number());
        assertEquals("F31", agent.agency().office());
        assertEquals("LON", agent.agency().location());
        assertEquals("T", agent.agency().type());
        assertEquals("GB", agent.agency().country());
        assertEquals("A78987", agent.agency().agent());
        Booking office =
                Readings.onlyBooking(Readings.booking("ORG+1A:MUC+:MUC1A1TTY++1A++DE+LHSU", "TIF+DOE+ANNA:A:1"));
        assertNotNull(office.agency());
        assertEquals("MUC1A1TTY", office.agency().office());
        assertEquals("DE", office.agency().country());
        Reading odd = Readings.booking("ORG+1A:MUC+LON TRAVEL", "TIF+DOE+ANNA:A:1");
        assertTrue(Readings.says(odd, "agency number in ORG element 2"));
        assertNull(Readings.onlyBooking(Readings.booking("ORG+:+:++++:+", "TIF+DOE+ANNA:A:1"))
                .agency());
    }
}
