package eu.symbolon.crisis.data;

import eu.symbolon.wire.Csv;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Tables of this area that law or practice may change: one CSV resource each, columns {@code source} and {@code from}. */
public final class DatedRows {
    private DatedRows() {}

    /**
     * All rows of a table.
     *
     * @param table file name without ending: {@code gdacs-hazards}
     */
    public static List<Csv.Named> of(String table) {
        try (InputStream in = DatedRows.class.getResourceAsStream(table + ".csv")) {
            if (in == null) {
                throw new IllegalStateException(
                        "no table '" + table + "'. Maybe the resource was left out of the build");
            }
            List<Csv.Named> rows = new ArrayList<>();
            Csv.named(in.readAllBytes(), ',', rows::add);
            return List.copyOf(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
