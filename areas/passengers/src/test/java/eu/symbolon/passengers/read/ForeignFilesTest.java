package eu.symbolon.passengers.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Reading;
import eu.symbolon.kernel.area.Sink;
import eu.symbolon.kernel.kit.ForeignData;
import eu.symbolon.passengers.record.Booking;
import eu.symbolon.passengers.record.ListedTraveller;
import eu.symbolon.passengers.record.Manifest;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Foreign test files, read in place: nobody is lost, and the numbers are those of {@code expected.tsv}. */
class ForeignFilesTest {
    private static final String FOLDER = "passengers/";

    private record Expected(String file, int segments, int messages, int pnrs, int persons) {}

    private static List<Expected> expected() {
        List<Expected> all = new ArrayList<>();
        for (String line : new String(ForeignData.bytes(FOLDER + "expected.tsv"), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .toList()) {
            String[] cell = line.split("\t", -1);
            all.add(new Expected(
                    cell[0],
                    Integer.parseInt(cell[1]),
                    Integer.parseInt(cell[2]),
                    cell[3].isEmpty() ? 0 : Integer.parseInt(cell[3]),
                    Integer.parseInt(cell[4])));
        }
        return all;
    }

    @TestFactory
    List<DynamicTest> everyFileGivesItsMessagesBookingsAndPersons() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Expected row : expected()) {
            tests.add(DynamicTest.dynamicTest(row.file(), () -> check(row)));
        }
        assertEquals(33, tests.size());
        return tests;
    }

    private static void check(Expected row) {
        byte[] bytes = ForeignData.bytes(FOLDER + row.file());
        boolean pnr = row.file().startsWith("pnrgov/");
        Reader reader = pnr ? new PnrgovEdifact() : new Paxlst();
        assertTrue(reader.recognise(bytes) >= 50, "not recognised");
        Reading reading = Readings.of(bytes, reader);
        assertEquals(0, reading.lost(), () -> reading.rejects().toString());
        int messages = 0;
        int segments = 0;
        Segments s = new Segments(bytes, new Dirt(nowhere()));
        while (s.next()) {
            segments++;
            messages += s.tag() == Tag.UNH ? 1 : 0;
        }
        assertEquals(row.messages(), messages, "messages");
        assertTrue(
                segments >= row.segments() && segments <= row.segments() + 3,
                row.segments() + " expected, found " + segments);
        if (pnr) {
            List<Booking> bookings = Readings.bookings(reading);
            assertEquals(row.pnrs(), bookings.size(), "PNRs");
            int persons = 0;
            for (Booking booking : bookings) {
                persons += booking.travellers().size()
                        + booking.places()
                        + (booking.group().isEmpty() ? 0 : 1);
            }
            assertEquals(row.persons(), persons, "persons, unnamed places and groups");
        } else {
            assertEquals(row.persons(), Readings.listed(reading).size(), "persons");
            assertEquals(row.messages(), reading.records().size() - row.persons(), "manifests");
        }
    }

    @Test
    void theTwentyTwoFilesHold74BookingsAnd137NamedPersons() {
        int files = 0;
        int bookings = 0;
        int persons = 0;
        for (Expected row : expected()) {
            if (row.file().startsWith("pnrgov/")) {
                files++;
                Reading reading = Readings.of(ForeignData.bytes(FOLDER + row.file()), new PnrgovEdifact());
                for (Booking booking : Readings.bookings(reading)) {
                    bookings++;
                    persons += booking.travellers().size();
                }
            }
        }
        assertEquals(22, files);
        assertEquals(74, bookings);
        // 144 TIF of level 2, of which 6 are places TBA and 1 is a group.
        assertEquals(137, persons);
    }

    @Test
    void threePnrsHoldSevenNamedTravellersSixPlacesAndAGroup() {
        List<Booking> bookings = Readings.bookings(
                Readings.of(ForeignData.bytes(FOLDER + "pnrgov/gtas-loader-3_pnrs.edi"), new PnrgovEdifact()));
        assertEquals(
                List.of(1, 3, 3),
                bookings.stream().map(b -> b.travellers().size()).toList());
        assertEquals(6, bookings.get(2).places());
        assertEquals("ACME TEAM PARTY", bookings.get(2).group());
        assertEquals(0, Readings.named(bookings.get(1), "DOLAN").documents().size() - 1);
        assertEquals(1, Readings.named(bookings.get(1), "ARCHER").adult(), "43578I travels with 43578");
        assertEquals(
                "654321987",
                Readings.named(bookings.get(1), "ARCHER").documents().getFirst().number());
        assertEquals("MR", Readings.named(bookings.get(1), "DOLAN").title());
    }

    @Test
    void yearsOfBirthLieBeforeTheFlight() {
        List<Booking> bookings = Readings.bookings(
                Readings.of(ForeignData.bytes(FOLDER + "pnrgov/gtas-loader-2_pnrs_basic.edi"), new PnrgovEdifact()));
        assertEquals(
                List.of("1912-07-12", "1915-07-12"),
                bookings.get(1).travellers().stream()
                        .map(t -> String.valueOf(t.documents().getFirst().birth()))
                        .toList());
    }

    @Test
    void nameThatARelayCutByABlankIsKeptAndRemarked() {
        Reading reading =
                Readings.of(ForeignData.bytes(FOLDER + "pnrgov/gtas-loader-pnr_split.edi"), new PnrgovEdifact());
        Booking second = Readings.bookings(reading).get(1);
        assertEquals(
                "TESTSURNA METHREE",
                second.travellers().getFirst().documents().getFirst().surname());
        assertEquals(List.of("AM ZLMXXX travellers 1"), second.splits());
        assertTrue(Readings.says(reading, "a relay wrapped the line"));
    }

    @TestFactory
    List<DynamicTest> cleanedOriginalsEqualTheirReferences() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String letter : List.of("A", "B", "C", "D")) {
            tests.add(DynamicTest.dynamicTest(letter, () -> {
                byte[] original = ForeignData.bytes(FOLDER + "paxlst/ediclean-" + letter + ".original.txt");
                byte[] reference = ForeignData.bytes(FOLDER + "paxlst/ediclean-" + letter + ".reference.txt");
                assertEquals(pieces(reference), pieces(original));
                assertEquals(
                        Readings.listed(Readings.of(reference, new Paxlst())),
                        Readings.listed(Readings.of(original, new Paxlst())));
                assertTrue(Readings.says(Readings.of(original, new Paxlst()), "CNT announces"));
            }));
        }
        return tests;
    }

    @Test
    void interactiveRequestsGiveTheirPersons() {
        Map<String, Integer> persons = new HashMap<>();
        for (String line : new String(ForeignData.bytes(FOLDER + "iapi/cases.tsv"), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .toList()) {
            String[] cell = line.split("\t", -1);
            if (cell[3].equals("PAXLST")) {
                persons.put(cell[0], Integer.parseInt(cell[5]));
            }
        }
        assertEquals(8, persons.size());
        persons.forEach((file, number) -> {
            Reading reading = Readings.of(ForeignData.bytes(FOLDER + "iapi/" + file), new Paxlst());
            assertEquals(0, reading.lost(), file);
            assertEquals(number, Readings.listed(reading).size(), file);
            for (ListedTraveller traveller : Readings.listed(reading)) {
                assertTrue(
                        !traveller.passengerReference().isEmpty()
                                && !traveller.documents().isEmpty(),
                        file);
            }
        });
        Reading ninth = Readings.of(ForeignData.bytes(FOLDER + "iapi/astra-09-01-PAXLST.edi"), new Paxlst());
        assertTrue(Readings.says(ninth, "is before departure"));
        Manifest change =
                (Manifest) Readings.of(ForeignData.bytes(FOLDER + "iapi/astra-03-03-PAXLST.edi"), new Paxlst())
                        .records()
                        .getFirst()
                        .body();
        assertEquals("CP", change.change());
    }

    @Test
    void everyByteIsInASegmentOrInARemark() {
        for (Expected row : expected()) {
            byte[] bytes = ForeignData.bytes(FOLDER + row.file());
            List<int[]> skipped = new ArrayList<>();
            Segments s = new Segments(bytes, new Dirt(nowhere()) {
                @Override
                void skipped(int from, int to, String text) {
                    skipped.add(new int[] {from, to});
                }
            });
            boolean[] covered = new boolean[bytes.length];
            while (s.next()) {
                java.util.Arrays.fill(covered, s.start(), s.behind(), true);
            }
            skipped.forEach(span -> java.util.Arrays.fill(covered, span[0], span[1], true));
            ServiceCharacters una = ServiceCharacters.find(bytes, 0);
            java.util.Arrays.fill(covered, una == null ? 0 : una.start(), una == null ? 0 : una.body(), true);
            for (int i = 0; i < bytes.length; i++) {
                assertTrue(covered[i] || bytes[i] >= 0 && bytes[i] <= ' ', row.file() + ": byte " + i + " is nowhere");
            }
        }
    }

    private static List<String> pieces(byte[] bytes) {
        List<String> all = new ArrayList<>();
        Segments s = new Segments(bytes, new Dirt(nowhere()));
        while (s.next()) {
            StringBuilder segment = new StringBuilder();
            for (int e = 0; e <= s.elements(); e++) {
                for (int c = 0; c < s.components(e); c++) {
                    segment.append(c > 0 ? ':' : '+').append(s.text(e, c));
                }
            }
            all.add(segment.toString());
        }
        return all;
    }

    static Sink nowhere() {
        return (Sink) Proxy.newProxyInstance(
                Sink.class.getClassLoader(), new Class<?>[] {Sink.class}, (proxy, method, arguments) -> null);
    }
}
