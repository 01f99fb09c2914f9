package eu.symbolon.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.kit.ForeignData;
import eu.symbolon.node.cli.Symbolon;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the shell says of real ship positions. */
class TracksTest {
    private static final String DRIFT = "border/tracks/538004030_drift_1.ais.gz";

    static List<String> run(String... arguments) {
        StringWriter said = new StringWriter();
        StringWriter complained = new StringWriter();
        CommandLine line = Symbolon.line();
        line.setOut(new PrintWriter(said)).setErr(new PrintWriter(complained));
        int exit = line.execute(arguments);
        assertTrue(exit == 0 || exit == 1, complained::toString);
        return said.toString().lines().filter(text -> !text.isBlank()).toList();
    }

    @Test
    void aShipHeardBySeveralStationsIsOneSegmentWithItsDuplicatesRemoved() {
        String file = ForeignData.path(DRIFT).toString();
        assertEquals(
                List.of("{\"mmsi\":\"538004030\",\"segment\":\"538004030-1\",\"first\":\"2014-09-28T16:00:04.684Z\","
                        + "\"last\":\"2014-09-28T18:29:54.317Z\",\"positions\":902,\"names\":[\"FRIO\"],"
                        + "\"callSigns\":[\"V7UU3\"],\"imos\":[\"9596985\"]}"),
                run("tracks", file));
        List<String> positions = run("tracks", "--positions", file);
        assertEquals(5_029, positions.size());
        long assigned = positions.stream()
                .filter(line -> line.contains("\"segment\":\"538004030-1\",\"reason\":null"))
                .count();
        long duplicates = positions.stream()
                .filter(line -> line.contains("\"segment\":null,\"reason\":\"DUPLICATE\""))
                .count();
        assertEquals(902, assigned);
        assertEquals(5_029 - 902, duplicates);
    }

    @Test
    void theDriftOfTheLabelledTrackIsTheOnlyEventWithItsLinesAsEvidence() {
        String file = ForeignData.path(DRIFT).toString();
        List<String> events = run("events", file);
        assertEquals(1, events.size(), events::toString);
        assertTrue(
                events.getFirst().startsWith("{\"detector\":\"drift\",\"key\":\"538004030:1411922274\","),
                events::toString);
        assertTrue(events.getFirst().contains("\"" + file + ":"), events::toString);
        assertEquals(List.of(), run("events", "--detector", "encounter", file));
    }

    @Test
    void hotspotsOfATableAreSitesAndClusters(@TempDir Path folder) throws IOException {
        StringBuilder rows = new StringBuilder("lat,lon,at\n");
        for (int i = 0; i < 6; i++) {
            rows.append("36.0")
                    .append(i)
                    .append(",25.0,2026-11-2")
                    .append(i % 2)
                    .append("T10:00:00Z\n");
        }
        rows.append("38,27,2026-11-20T10:00:00Z\nnorth,27,2026-11-20T10:00:00Z\n");
        Path file = Files.writeString(folder.resolve("events.csv"), rows);
        List<String> lines = run("hotspots", file.toString());
        assertTrue(lines.getFirst().startsWith("{\"lat\":36.0"), lines::toString);
        assertTrue(lines.getLast().startsWith("{\"cluster\":0,\"events\":6,"), lines::toString);
        List<String> labelled = run("hotspots", "--rows", file.toString());
        assertEquals("{\"line\":8,\"cluster\":null}", labelled.getLast());
        assertEquals(7, labelled.size());
    }
}
