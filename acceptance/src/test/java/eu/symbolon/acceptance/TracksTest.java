package eu.symbolon.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.kit.ForeignData;
import eu.symbolon.node.cli.Symbolon;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
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
}
