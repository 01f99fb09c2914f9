package eu.symbolon.cargo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.cargo.detect.HighRiskGoods;
import eu.symbolon.cargo.detect.HouseSum;
import eu.symbolon.cargo.detect.HouseTally;
import eu.symbolon.cargo.record.AirWaybillNumber;
import eu.symbolon.cargo.record.Bill;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Reading;
import eu.symbolon.kernel.kit.ForeignData;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Reject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Messages of other projects with known results. */
class ForeignCargoTest {
    private static final String IMP = "passengers/cargo-imp/";
    private static final String XML = "passengers/cargo-xml/";

    @Test
    void onlyWaybillsAndHouseListsAreClaimed() throws IOException {
        try (Stream<Path> files = Files.list(ForeignData.path(IMP))) {
            for (Path file : files.sorted().toList()) {
                byte[] bytes = ForeignData.read(file);
                String name = file.getFileName().toString();
                String expected =
                        name.startsWith("fwb") ? "cargo-imp-fwb" : name.startsWith("fhl") ? "cargo-imp-fhl" : "";
                for (Reader reader : Samples.AREA.readers()) {
                    boolean claims = reader.recognise(bytes) >= 50;
                    assertEquals(
                            reader.format().id().equals(expected),
                            claims,
                            name + " " + reader.format().id());
                }
                if (expected.isEmpty()) {
                    Reading reading = Samples.read("cargo-imp-fwb", bytes);
                    assertEquals(0, reading.records().size(), name);
                    assertEquals(1, reading.lost(), name);
                }
            }
        }
    }

    @Test
    void allWaybillsAreReadWithoutALoss() {
        for (String name : List.of("fwb17-01", "fwb17-02", "fwb17-04", "fwb17-05")) {
            Reading reading = Samples.read("cargo-imp-fwb", ForeignData.bytes(IMP + name + ".txt"));
            assertEquals(1, reading.records().size(), name);
            assertEquals(0, reading.lost(), () -> name + reading.rejects());
        }
        for (String name : List.of("888-11111111_XFWB.xml", "xfwbExample.xml")) {
            Reading reading = Samples.read("cargo-xml-xfwb", ForeignData.bytes(XML + name));
            assertEquals(1, reading.records().size(), name);
            assertEquals(0, reading.lost(), () -> name + reading.rejects());
            assertEquals(
                    List.of(),
                    ((Bill) reading.records().get(0).body()).consignment().missing(),
                    name);
        }
    }

    @Test
    void headerAgainstLinesAndTheLineWithoutAnObliqueAreRemarks() {
        List<Reject> header = Samples.read("cargo-imp-fwb", ForeignData.bytes(IMP + "fwb17-01.txt"))
                .rejects();
        assertTrue(
                header.stream().anyMatch(r -> r.reason().equals("pieces of the lines are 1, the head says 114")),
                header::toString);
        List<Reject> oblique = Samples.read("cargo-imp-fwb", ForeignData.bytes(IMP + "fwb17-04.txt"))
                .rejects();
        assertEquals("ATTACHED", oblique.get(0).value());
    }

    @Test
    void houseListsHaveTheirHouses() {
        assertEquals(1, houses("fhl5-01").size());
        assertEquals(3, houses("fhl5-02").size());
        assertEquals(4, houses("fhl5-04").size());
        assertEquals(1, houses("fhl5-05").size());
        assertEquals(
                List.of(),
                ((Bill) houses("fhl5-05").get(0).body()).consignment().missing());
        assertEquals(
                4,
                ((Bill) houses("fhl5-02").get(0).body()).consignment().missing().size());
    }

    @Test
    void houseSumsAgreeWithTheKnownResults() {
        assertEquals(List.of(), sums(houses("fhl5-01")), "incomplete, not wrong");
        assertEquals(List.of(), sums(houses("fhl5-05")), "fits");
        assertEquals(
                "weight-differs",
                sums(houses("fhl5-02")).getLast().reasons().get(0).code());
        Hit exceeds = sums(houses("fhl5-04")).getLast();
        assertEquals(
                "the houses have 378 pieces, the master has 7",
                exceeds.reasons().get(0).text());
        assertTrue(exceeds.reasons().stream().anyMatch(r -> r.code().equals("house-route")));
    }

    @Test
    void houseWaybillInXmlReportsBothSums() {
        Reading reading = Samples.read("cargo-xml-xfzb", ForeignData.bytes(XML + "SEL22222222_XFZB.xml"));
        assertEquals(0, reading.lost());
        assertEquals(
                List.of(
                        "pieces of the lines are 5, the head says 10",
                        "weight of the lines is 133.7 kg, the head says 134.0 kg"),
                reading.rejects().stream().map(Reject::reason).toList());
        assertEquals(
                List.of(),
                ((Bill) reading.records().get(0).body()).consignment().missing());
        assertEquals(List.of(), sums(reading.records()), "59 pieces with one house present: incomplete");
    }

    @Test
    void statementThatThereIsNoTonerIsNoRisk() {
        Record record = Samples.read("cargo-imp-fwb", ForeignData.bytes(IMP + "fwb17-02.txt"))
                .records()
                .get(0);
        assertEquals(List.of(), new HighRiskGoods().look(record));
    }

    @Test
    void exactlyTheKnownNumbersFailTheCheckDigit() throws IOException {
        Set<String> failing = new TreeSet<>();
        try (Stream<Path> files = Files.list(ForeignData.path(IMP))) {
            for (Path file : files.toList()) {
                for (String line :
                        Files.readString(file, StandardCharsets.ISO_8859_1).split("[\r\n]+")) {
                    String head = line.startsWith("MBI/") ? line.substring(4) : line;
                    if (head.length() > 18 && head.charAt(3) == '-') {
                        AirWaybillNumber.parse(head.substring(0, 12))
                                .filter(number -> !number.checkDigitFits())
                                .ifPresent(number -> failing.add(number.toString()));
                    }
                }
            }
        }
        assertEquals(
                Set.of(
                        "074-69123473",
                        "074-77184387",
                        "125-77184464",
                        "074-88241152",
                        "074-22221112",
                        "074-12345632",
                        "074-12345641",
                        "074-67534415"),
                failing);
    }

    private static List<Record> houses(String name) {
        Reading reading = Samples.read("cargo-imp-fhl", ForeignData.bytes(IMP + name + ".txt"));
        assertEquals(0, reading.lost(), () -> name + reading.rejects());
        return reading.records();
    }

    private static List<Hit> sums(List<Record> records) {
        HouseSum detector = new HouseSum();
        HouseTally state = detector.initial();
        List<Hit> hits = List.of();
        for (Record record : records) {
            var step = detector.step(detector.keys(record).iterator().next(), state, record);
            state = step.state();
            hits = step.hits();
        }
        return hits;
    }
}
