package eu.symbolon.passengers.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Reading;
import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.kit.PlainFields;
import eu.symbolon.kernel.kit.Proves;
import eu.symbolon.kernel.kit.ReaderContract;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Name;
import eu.symbolon.kernel.word.PartialDate;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.passengers.Passengers;
import eu.symbolon.passengers.record.Booking;
import eu.symbolon.passengers.record.Traveller;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PnrgovEdifactTest extends ReaderContract {

    @Override
    protected Area area() {
        return new Passengers();
    }

    @Override
    protected Reader reader() {
        return new PnrgovEdifact();
    }

    @Override
    protected List<byte[]> samples() {
        return List.of(
                Samples.bytes(Samples.PNRGOV),
                Samples.bytes(Samples.PNRGOV.replace("\n", "")),
                Samples.bytes(Samples.PNRGOV.replace("'", "\u2019").replace("?\u2019", "?'")));
    }

    @Test
    void everyPnrIsOneBookingAtTheDepartureOfItsFlight() {
        Reading reading = read(Samples.PNRGOV);
        assertEquals(2, reading.records().size());
        Record first = reading.records().getFirst();
        assertEquals(Instant.parse("2026-11-22T10:00:00Z"), first.at());
        assertEquals("HEL", first.place() == null ? "" : first.place().code());
        assertEquals("booking", first.kind());
        Booking booking = (Booking) first.body();
        assertEquals("XY0123", booking.flight().designator());
        assertEquals("22", booking.push());
        assertEquals(
                List.of("ABC123", "QWERTZ"),
                booking.locators().stream().map(l -> l.code()).toList());
        assertEquals("2026-11-01T10:15", booking.locators().getFirst().created());
        assertEquals("2026-11-01T10:30", booking.ticketed());
        assertEquals(
                "12345675", booking.agency() == null ? "" : booking.agency().number());
    }

    @Test
    void travellerCarriesDocumentTicketSeatBagAndPayment() {
        Booking booking = (Booking) read(Samples.PNRGOV).records().getFirst().body();
        Traveller aino = Readings.named(booking, "AINO");
        assertEquals("MRS", aino.title());
        assertEquals("XP1234567", aino.documents().getFirst().number());
        assertEquals("AINO MARIA", aino.documents().getFirst().given());
        assertEquals(List.of("1051234567890"), aino.tickets());
        assertEquals(List.of("HEL-LIS 12A"), aino.seats());
        assertEquals(List.of("XY 004411"), aino.bags());
        assertEquals(2, aino.bagPieces());
        assertEquals("014", aino.boardingNumber());
        assertEquals("CA", aino.payments().getFirst().form());
        assertEquals(List.of("1051234567891"), Readings.named(booking, "EERO").tickets());
    }

    @Test
    void titleGluedToANameIsTakenOffOnlyWhenTheDocumentProvesIt() {
        Booking booking = (Booking) read(Samples.PNRGOV).records().getFirst().body();
        assertEquals("MR", Readings.named(booking, "EERO").title());
        Booking unproven = Readings.onlyBooking(Readings.booking("TIF+DOE+JOHNMR:A:1"));
        assertEquals("JOHNMR", unproven.travellers().getFirst().given());
    }

    @Test
    void mentionsCarryWhatJoinsTheAreas() {
        Record record = read(Samples.PNRGOV).records().getFirst();
        Mention eero = record.mentions().get(1);
        assertEquals("passenger", eero.role());
        assertTrue(eero.names().contains(Name.of("EERO VIRTA")));
        assertEquals(List.of(new PartialDate(1983, 3, 11)), eero.births());
        assertTrue(eero.identifiers()
                .contains(IdentifierType.EMAIL.of("eero_virta@example.org").orElseThrow()));
        assertTrue(eero.identifiers().stream()
                .anyMatch(i -> i.type() == IdentifierType.PASSPORT && i.value().equals("XP7654321")));
        assertEquals("infant", record.mentions().get(2).role());
        Mention contact = record.mentions().get(3);
        assertEquals("contact", contact.role());
        assertTrue(contact.identifiers()
                .contains(IdentifierType.PHONE.of("+358401234567").orElseThrow()));
        assertEquals(List.of("1 HARBOUR STREET, TURKU, FI, 20100"), contact.addresses());
        Mention agency = record.mentions().get(4);
        assertTrue(agency.identifiers().contains(new Identifier(IdentifierType.REGISTER_NUMBER, "12345675", "IATA")));
    }

    @Test
    void issuerOfTwoLettersAndOfThreeGiveTheSameIdentifier() {
        Record record = read(Samples.PNRGOV).records().getFirst();
        assertTrue(record.mentions()
                .get(0)
                .identifiers()
                .contains(new Identifier(IdentifierType.PASSPORT, "XP1234567", "FIN")));
        assertTrue(record.mentions()
                .get(1)
                .identifiers()
                .contains(new Identifier(IdentifierType.PASSPORT, "XP7654321", "FIN")));
    }

    @Test
    void contactsOfABookingForOneBelongToHim() {
        Record record = Readings.booking("ADD++700:::::::XY CTC M 5432109876", "TIF+DOE+ANNA:A:1")
                .records()
                .getFirst();
        assertEquals(1, record.mentions().size());
        assertTrue(record.mentions()
                .getFirst()
                .identifiers()
                .contains(IdentifierType.PHONE.of("5432109876").orElseThrow()));
    }

    @Test
    void codeShareKeepsMarketingAndOperatingFlight() {
        Booking booking = (Booking) read(Samples.PNRGOV).records().get(1).body();
        assertEquals("ZZ4123", booking.itinerary().getFirst().designator());
        assertEquals("XY", booking.itinerary().getFirst().operatingCarrier());
        assertEquals("0123", booking.itinerary().getFirst().operatingNumber());
        Booking guide14 = Readings.onlyBooking(Readings.booking(
                "TIF+DOE+ANNA:A:1", "TVL+110122:1900:110122:2230+LHR+ARN+SQ:SK+5678:Q", "TRA+SK+1524:W"));
        assertEquals("1524", guide14.itinerary().getFirst().operatingNumber());
    }

    @Test
    void releasedApostropheIsPartOfTheName() {
        Booking booking = (Booking) read(Samples.PNRGOV).records().get(1).body();
        assertEquals("O'NEILL", booking.travellers().getFirst().surname());
    }

    @Test
    void nameInHistoryIsNoTraveller() {
        Booking booking = (Booking) read(Samples.PNRGOV).records().get(1).body();
        assertEquals(1, booking.travellers().size());
        assertEquals(List.of("X name ONEILL/NIAMH"), booking.history());
    }

    @Test
    void travellerNamedAtCheckInOnlyIsKept() {
        Reading reading = Readings.booking(
                "TIF+DOE+ANNA:A:1",
                "TVL+230513:1039:230513:1142+MTY+LAS+AM+498:Y",
                "TRI++7:::1",
                "TIF+DOE+ANNA:A:1",
                "TRI++8:::2",
                "TIF+ROE+RICHARD:A:2");
        assertEquals(2, Readings.onlyBooking(reading).travellers().size());
        assertTrue(Readings.says(reading, "named at check-in only"));
    }

    @Test
    void placesAndGroupsAreNoPersons() {
        Booking booking = Readings.onlyBooking(Readings.booking(
                "TIF+ACME TEAM PARTY:G", "TIF+DOE+ANNA:A:1", "TIF+TBA+C:A:2", "REF+:2", "TKT+:700", "TIF+ROE+-1:A:3"));
        assertEquals(2, booking.travellers().size());
        assertEquals(1, booking.places());
        assertEquals("ACME TEAM PARTY", booking.group());
        assertEquals("", booking.travellers().get(1).given());
    }

    @Test
    void infantDocumentUnderTheAdultsReferenceGoesToTheInfant() {
        Booking booking = Readings.onlyBooking(Readings.booking(
                "TIF+DOE+ANNA MRS:A:1.1:1",
                "SSR+DOCS:HK:1:AM:::::/P/CO/52263000/CO/30MAY76/F/31OCT15/DOE/ANNA MRS+::1.1",
                "SSR+DOCS:HK:1:AM:::::/P/COL/AO234000/COL/10AUG11/FI/21DEC22/DOE/MIA+::1.1",
                "TIF+DOE+MIA:IN:2.1"));
        assertEquals(
                "AO234000",
                Readings.named(booking, "MIA").documents().getFirst().number());
        assertEquals(1, Readings.named(booking, "ANNA").documents().size());
        assertEquals(0, Readings.named(booking, "MIA").adult());
    }

    @Test
    void infantNamedInItsServiceRequestOnlyBecomesAPerson() {
        Reading reading = Readings.booking("TIF+DOE+ANNA:A:7", "SSR+INFT:HK:1:AM:::SIN:OOL:DOE/MIA 15APR12+::7");
        Traveller infant = Readings.named(Readings.onlyBooking(reading), "MIA");
        assertEquals(0, infant.adult());
        assertEquals(
                List.of(new PartialDate(2012, 4, 15)),
                reading.records().getFirst().mentions().get(1).births());
    }

    @Test
    void twoDigitBirthYearsAreNeverAfterTheFlight() {
        Booking booking = Readings.onlyBooking(Readings.booking(
                "TIF+DOE+ANNA:A:1", "SSR+DOCS:HK:1:AM:::::/P/GBR/123456789/GBR/12JUL15/F/15JAN18/DOE/ANNA+::1"));
        assertEquals(
                new PartialDate(1915, 7, 12),
                booking.travellers().getFirst().documents().getFirst().birth());
    }

    @Test
    void splitBookingNamesTheOtherHalf() {
        Booking booking = Readings.onlyBooking(Readings.booking(
                "RCI+AM:BJOXXX::110513:114800",
                "TIF+DOE+ANNA:A:1",
                "TVL+230513:1039:230513:1142+MTY+LAS+AM+498:Y",
                "EQN+1",
                "RCI+AM:ZLMXXX::110513:114800"));
        assertEquals(List.of("AM ZLMXXX travellers 1"), booking.splits());
        assertEquals(1, booking.locators().size());
    }

    @Test
    @Proves("PNR-13-4")
    void sensitiveContentIsInNoRecordAndNoRemark() {
        Reading reading = Readings.booking(
                "SSR+MOML:HK:1:AM",
                "SSR+WCHC:HK:1:AM:::::CANNOT WALK",
                "IFT+4:28::AM+PAX IS DIABETIC",
                "TIF+DOE+ANNA:A:1",
                "SSR+MEDA:HK:1:AM:::::HEART SURGERY+::1",
                "ABI+1",
                "SAC+++X",
                "SSR+KSML:HK:1:AM");
        Booking booking = Readings.onlyBooking(reading);
        assertEquals(5, booking.sensitiveRemoved());
        String all = PlainFields.of(booking)
                + reading.records().getFirst().mentions().toString()
                + reading.rejects();
        String kept = new String(reading.keepable(), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertEquals(reading.message().bytes().length, reading.keepable().length);
        assertTrue(kept.contains("TIF+DOE+ANNA:A:1"), kept);
        for (String removed : List.of("MOML", "WCHC", "CANNOT", "DIABETIC", "HEART", "MEDA", "KSML")) {
            assertFalse(all.contains(removed), removed);
            assertFalse(kept.contains(removed), removed);
        }
        assertEquals(5, reading.blanks().size());
        assertTrue(reading.blanks().stream()
                .allMatch(blank -> blank.reason().equals("Directive (EU) 2016/681 Art 13(4)")));
    }

    @Test
    @Proves("PNR-6-1")
    void whatStandsNotInAnnexOneIsBlankInTheBytesThatAreKept() {
        Reading reading = Readings.booking("IFT+4:28::AM+THIS PASSENGER IS A VIP", "LTS+HELLO", "TIF+DOE+MIA:C:1");
        String kept = new String(reading.keepable(), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertFalse(kept.contains("VIP") || kept.contains("HELLO"), kept);
        assertTrue(kept.contains("DOE+MIA"), kept);
        assertEquals(2, reading.blanks().size());
    }

    @Test
    void generalRemarksAreDroppedButThoseOnMinorsKept() {
        Booking booking = Readings.onlyBooking(Readings.booking(
                "IFT+4:28::AM+THIS PASSENGER IS A VIP",
                "SSR+OTHS:::::::: ADV TKT NUMBER",
                "TIF+DOE+MIA:C:1",
                "SSR+UMNR:HK:1:AM:::::UM08 MOTHER ANNA DOE+::1"));
        assertEquals(2, booking.excessRemoved());
        assertEquals(List.of("UMNR UM08 MOTHER ANNA DOE"), booking.minors());
    }

    @Test
    void cardNumbersAreHiddenAndAPayersPhoneIsNotKept() {
        String card = "4111111111111111";
        Reading reading = Readings.booking(
                "TIF+DOE+ANNA:A:1",
                "FOP+CC::9.00:VI:" + card + ":0127",
                "IFT+4:43+SEAN OTHER+9 LONG ROAD+00353211234567");
        String all = PlainFields.of(Readings.onlyBooking(reading))
                + reading.records().getFirst().mentions().toString();
        assertFalse(all.contains(card));
        assertTrue(all.contains("411111...1111#"));
        assertFalse(all.contains("353211234567"));
        assertTrue(all.contains("SEAN OTHER"));
    }

    @Test
    void loneLastFourDigitsOfACardJoinNobody() {
        Record record = read(Samples.PNRGOV).records().get(1);
        assertTrue(record.mentions().getFirst().identifiers().stream()
                .noneMatch(i -> i.type() == IdentifierType.PAYMENT_CARD));
    }

    @Test
    void announcedNumberOfPnrsIsChecked() {
        assertTrue(Readings.says(read(Samples.PNRGOV.replace("EQN+2'", "EQN+5'")), "EQN announces 5 PNRs, 2 found"));
        assertFalse(Readings.says(read(Samples.PNRGOV), "announces"));
    }
}
