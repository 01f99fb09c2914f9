package eu.symbolon.cyber.work;

import eu.symbolon.kernel.area.Procedure;
import eu.symbolon.kernel.word.Severity;
import eu.symbolon.wire.Csv;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Times to decide. A hit that turns out to be a significant incident starts the clocks of NIS2 when it is confirmed, so a
 * critical hit has to be decided within the shortest of them and a high one within the next.
 */
public final class Clocks {
    private Clocks() {}

    /** The procedure of {@code clocks.csv}. */
    public static Procedure procedure() {
        Map<Severity, Duration> clocks = new EnumMap<>(Severity.class);
        StringJoiner sources = new StringJoiner("; ");
        try (InputStream in = Clocks.class.getResourceAsStream("clocks.csv")) {
            if (in == null) {
                throw new IllegalStateException("clocks.csv is missing. Maybe the jar was built without its resources");
            }
            Csv.named(in.readAllBytes(), ',', row -> {
                clocks.put(Severity.valueOf(row.cell("severity")), Duration.ofHours(Long.parseLong(row.cell("hours"))));
                sources.add(row.cell("source") + " (" + row.cell("severity") + " " + row.cell("hours") + " h, from "
                        + row.cell("applies_from") + ", read " + row.cell("checked") + ")");
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Procedure("analyst", Map.copyOf(clocks), sources.toString());
    }
}
