package eu.symbolon.border.detect;

import eu.symbolon.wire.Csv;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Which countries a call sign can be of, from the dated table of series {@code call-sign-series.csv}. */
final class CallSigns {
    private static final String TABLE = "call-sign-series.csv";
    private static final int SHORTEST = 4;
    private static final TreeMap<String, Series> SERIES = load();

    private CallSigns() {}

    private record Series(String last, List<String> countries) {}

    /** ISO 3166-1 alpha-2 codes of those who share the series, the owner first; none when the series is not in the table. */
    static List<String> countries(String callSign) {
        String sign = callSign.strip().toUpperCase(Locale.ROOT);
        if (sign.length() < SHORTEST) {
            return List.of();
        }
        String two = sign.substring(0, 2);
        Map.Entry<String, Series> found = SERIES.floorEntry(two);
        return found != null && two.compareTo(found.getValue().last()) <= 0
                ? found.getValue().countries()
                : List.of();
    }

    private static TreeMap<String, Series> load() {
        TreeMap<String, Series> series = new TreeMap<>();
        try (InputStream in = CallSigns.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException(
                        "table " + TABLE + " is not in the module. Maybe the build left resources out");
            }
            Csv.rows(in.readAllBytes(), ',', row -> {
                if (row.line() > 1) {
                    series.put(
                            row.cell(0),
                            new Series(row.cell(1), List.of(row.cell(2).split(" ", -1))));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return series;
    }
}
