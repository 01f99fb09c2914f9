package eu.symbolon.crisis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.crisis.record.Event;
import eu.symbolon.crisis.record.Warning;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Reading;
import eu.symbolon.kernel.kit.ForeignData;
import eu.symbolon.kernel.word.Record;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Alerts and feeds of other projects with known results. */
class ForeignCrisisTest {
    private static final String CAP = "crisis/cap/";
    private static final String GDACS = "crisis/gdacs/";

    private static List<Path> alerts() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("google", "meteoalarm", "oasis-appendix", "real")) {
            try (Stream<Path> all = Files.list(ForeignData.path(CAP + folder))) {
                all.filter(file -> folder.equals("google")
                                ? file.toString().endsWith(".cap")
                                : file.toString().endsWith(".xml"))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }

    @Test
    void everyAlertIsReadAndOnlyTheInvalidOneLosesSomething() throws IOException {
        Map<String, Integer> versions = new TreeMap<>();
        List<String> losing = new ArrayList<>();
        for (Path file : alerts()) {
            byte[] bytes = ForeignData.read(file);
            Reader cap = Samples.AREA.readers().get(0);
            assertEquals(98, cap.recognise(bytes), file.toString());
            Reading reading = Samples.read("cap", bytes);
            Set<String> keys = reading.records().stream()
                    .map(r -> ((Warning) r.body()).key())
                    .collect(Collectors.toSet());
            assertEquals(1, keys.size(), file + " is one alert");
            versions.merge(((Warning) reading.records().get(0).body()).head().version(), 1, Integer::sum);
            if (reading.lost() > 0) {
                losing.add(file.getFileName().toString() + reading.rejects());
            }
        }
        assertEquals(Map.of("1.0", 4, "1.1", 7, "1.2", 14), versions);
        assertEquals(1, losing.size(), losing::toString);
        assertTrue(losing.get(0).startsWith("invalid.cap"), losing::toString);
    }

    @Test
    void errorsBesideTheSchemaAreRemarked() {
        String remarks = Samples.read("cap", ForeignData.bytes(CAP + "google/canada_errors.cap"))
                .rejects()
                .toString();
        assertTrue(remarks.contains("INVALID_REFERENCES"), remarks);
        assertTrue(remarks.contains("RESTRICTION_SCOPE_MISMATCH"), remarks);
    }

    @Test
    void meteoalarmProfileGivesLevelTypeAndCountry() throws IOException {
        try (Stream<Path> files = Files.list(ForeignData.path(CAP + "meteoalarm"))) {
            Path converted = files.filter(file -> file.toString().contains("conv"))
                    .findFirst()
                    .orElseThrow();
            Record record =
                    Samples.read("cap", ForeignData.read(converted)).records().get(0);
            Warning warning = (Warning) record.body();
            assertEquals(2, warning.awarenessLevel());
            assertEquals("wind", warning.awarenessType());
            assertEquals("DE", record.place() == null ? "" : record.place().code());
        }
    }

    @Test
    void cancellationWithoutInfoIsARecord() {
        Record record = Samples.read("cap", ForeignData.bytes(CAP + "real/ipaws-5e6dd9de023f1930ef6548d9.xml"))
                .records()
                .get(0);
        assertEquals("Cancel", ((Warning) record.body()).head().messageType());
        assertEquals(1, ((Warning) record.body()).replaces().size());
    }

    @Test
    void alertsInsideEnvelopesAndFeedsAreRead() {
        Reading valid = Samples.read("cap", ForeignData.bytes(CAP + "google/bushfire_valid.edxlde"));
        assertEquals(0, valid.lost(), () -> valid.rejects().toString());
        assertTrue(valid.records().size() > 0);
        Reading invalid = Samples.read("cap", ForeignData.bytes(CAP + "google/bushfire_invalid.edxlde"));
        assertTrue(
                invalid.rejects().toString().contains("an alert without content"),
                () -> invalid.rejects().toString());
        assertTrue(invalid.records().size() > 0);
        assertTrue(Samples.records(
                                "cap",
                                new String(
                                        ForeignData.bytes(CAP + "google/weather.atom"),
                                        java.nio.charset.StandardCharsets.UTF_8))
                        .size()
                > 0);
        assertEquals(
                0,
                Samples.read("cap", ForeignData.bytes(CAP + "google/empty_weather_index.atom"))
                        .records()
                        .size());
        assertEquals(
                0,
                Samples.read("cap", ForeignData.bytes(CAP + "google/ny_index.rss"))
                        .records()
                        .size());
    }

    @Test
    void gdacsFeedsHaveTheirKnownCounts() {
        assertEquals(
                Map.of("EQ Green", 2, "TC Green", 2, "TC Orange", 1, "DR Green", 4, "DR Orange", 7),
                counts("gdacs-rss-2019-12-30.xml", 0));
        assertEquals(
                Map.of("EQ Green", 8, "TC Green", 2, "DR Green", 4, "DR Orange", 7), counts("gdacs-rss-24h.xml", 0));
        assertEquals(
                Map.of("EQ Orange", 4, "EQ Red", 1, "TC Orange", 5, "TC Red", 3, "FL Orange", 5, "FL Red", 5),
                counts("gdacs-archive-2016a.xml", 0));
        assertEquals(Map.of("TC Green", 1, "EQ Green", 1, "DR Green", 2), counts("gdacs-1.xml", 0));
        assertEquals(Map.of(), counts("gdacs-2.xml", 1));
    }

    @Test
    void repeatedItemsOfTheArchiveAreTwentyEvents() {
        Set<String> events = new HashSet<>();
        Samples.read("gdacs-rss", ForeignData.bytes(GDACS + "gdacs-archive-2016a.xml"))
                .records()
                .forEach(record -> events.add(((Event) record.body()).key()));
        assertEquals(20, events.size());
    }

    private static Map<String, Integer> counts(String name, int lost) {
        byte[] bytes = ForeignData.bytes(GDACS + name);
        assertEquals(95, Samples.AREA.readers().get(1).recognise(bytes), name);
        assertEquals(0, Samples.AREA.readers().get(0).recognise(bytes), name);
        Reading reading = Samples.read("gdacs-rss", bytes);
        assertEquals(lost, reading.lost(), () -> name + reading.rejects());
        Map<String, Integer> counts = new TreeMap<>();
        for (Record record : reading.records()) {
            Event event = (Event) record.body();
            counts.merge(event.eventType() + " " + event.alertLevel(), 1, Integer::sum);
        }
        return counts;
    }
}
