package eu.symbolon.node.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Place;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Regime;
import eu.symbolon.kernel.word.Where;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecordJsonTest {
    @Test
    void aRecordIsOneLineWithEachOfItsParts() {
        Record record = new Record(
                "border",
                "position",
                Regime.FUSED,
                "ais-nmea",
                "ab12",
                3,
                Instant.parse("2010-10-29T12:00:00Z"),
                Place.coded("NLRTM"),
                List.of(Mention.of("vessel", SubjectType.VESSEL).build()),
                out -> out.text("status", "moored"),
                Where.line(1),
                Label.of(Set.of("border-management")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecordJson.write(record, out);
        String line = out.toString(StandardCharsets.UTF_8);
        String until = "{\"area\":\"border\",\"kind\":\"position\",\"format\":\"ais-nmea\",\"message\":\"ab12\","
                + "\"index\":3,\"at\":\"2010-10-29T12:00:00Z\",\"place\":{\"name\":\"\",\"code\":\"NLRTM\"";
        assertEquals(until, line.substring(0, until.length()));
        assertTrue(line.contains("\"mentions\":[{\"role\":\"vessel\",\"type\":\"vessel\""), line);
        assertTrue(line.contains("\"body\":{\"status\":\"moored\"}"), line);
        assertTrue(line.contains("\"label\":{"), line);
        assertTrue(line.contains("border-management"), line);
        assertEquals(line.length() - 1, line.indexOf('\n'));
    }
}
