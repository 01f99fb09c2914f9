package eu.symbolon.cyber.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.symbolon.cyber.Cyber;
import eu.symbolon.cyber.read.MispReader;
import eu.symbolon.kernel.area.Detector;
import eu.symbolon.kernel.area.Detector.Step;
import eu.symbolon.kernel.area.Reading;
import eu.symbolon.kernel.kit.DetectorContract;
import eu.symbolon.kernel.label.Tlp;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Message;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Severity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedInfrastructureTest extends DetectorContract<Sightings> {

    @Override
    protected Detector<Sightings> detector() {
        return new SharedInfrastructure();
    }

    @Override
    protected List<Record> firing() {
        return events("Nordhafen CSIRT", "Westmark CERT", "Ostrand CERT", 3);
    }

    @Override
    protected List<Record> innocent() {
        List<Record> records = new ArrayList<>(events("Nordhafen CSIRT", "Westmark CERT", "Ostrand CERT", 20));
        // The same event sent again is no new report.
        records.addAll(event(1, "Nordhafen CSIRT", LocalDate.of(2026, 11, 1), "tlp:green"));
        return records;
    }

    @Test
    void threeSendersWeighMoreThanOne() {
        assertEquals(Severity.HIGH, last(firing()).severity());
        Hit one = last(events("Nordhafen CSIRT", "Nordhafen CSIRT", "Nordhafen CSIRT", 3));
        assertEquals(Severity.LOW, one.severity());
        assertEquals("one-sender", one.reasons().get(1).code());
    }

    @Test
    void hitCarriesTheStrictestLabelOfItsEvidence() {
        List<Record> records = new ArrayList<>(event(1, "Nordhafen CSIRT", LocalDate.of(2026, 11, 1), "tlp:red"));
        records.addAll(event(2, "Westmark CERT", LocalDate.of(2026, 11, 2), "tlp:green"));
        records.addAll(event(3, "Ostrand CERT", LocalDate.of(2026, 11, 3), "tlp:green"));
        assertEquals(Tlp.RED, last(records).label().tlp());
        assertEquals(3, last(records).evidence().size());
    }

    private static Hit last(List<Record> records) {
        SharedInfrastructure detector = new SharedInfrastructure();
        Sightings state = detector.initial();
        List<Hit> hits = List.of();
        for (Record record : records) {
            for (String key : detector.keys(record)) {
                Step<Sightings> step = detector.step(key, state, record);
                state = step.state();
                hits = step.hits().isEmpty() ? hits : step.hits();
            }
        }
        return hits.get(hits.size() - 1);
    }

    private static List<Record> events(String first, String second, String third, int daysApart) {
        LocalDate day = LocalDate.of(2026, 11, 1);
        List<Record> records = new ArrayList<>(event(1, first, day, "tlp:green"));
        records.addAll(event(2, second, day.plusDays(daysApart), "tlp:green"));
        records.addAll(event(3, third, day.plusDays(2L * daysApart), "tlp:green"));
        return records;
    }

    private static List<Record> event(int number, String sender, LocalDate day, String tag) {
        String json = """
                {"Event":{"uuid":"bbbbbbbb-0000-4000-8000-00000000000%d","info":"Wave %d","date":"%s","distribution":"3","threat_level_id":"2","Orgc":{"name":"%s"},
                "Tag":[{"name":"%s"}],"Attribute":[{"uuid":"bbbbbbbb-0000-4000-8000-00000000001%d","type":"domain","category":"Network activity","to_ids":true,"value":"pay.northgate-freight.example"}]}}
                """.formatted(number, number, day, sender, tag, number);
        Message message =
                Message.of("test", Instant.parse("2026-12-31T00:00:00Z"), json.getBytes(StandardCharsets.UTF_8));
        return Reading.of(message, new Cyber(), new MispReader()).records().stream()
                .filter(record -> record.kind().equals("indicator"))
                .toList();
    }
}
