package eu.symbolon.border.read;

import eu.symbolon.wire.Csv;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** The country a Maritime Identification Digit (three digits of an MMSI) was given to, from a dated table. */
final class Flags {
    private static final String TABLE = "maritime-identification-digits.csv";
    private static final String[] BY_DIGITS = load();

    private Flags() {}

    /** ISO 3166-1 alpha-2 code, or empty for digits given to nobody. */
    static String country(int digits) {
        return digits >= 0 && digits < BY_DIGITS.length ? BY_DIGITS[digits] : "";
    }

    private static String[] load() {
        String[] table = new String[1_000];
        Arrays.fill(table, "");
        try (InputStream in = Flags.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException(
                        "table " + TABLE + " is not in the module. Maybe the build left resources out");
            }
            Csv.rows(in.readAllBytes(), ',', row -> {
                if (row.line() > 1) {
                    for (String digits : row.cell(1).split(" ", -1)) {
                        table[Integer.parseInt(digits)] = row.cell(0);
                    }
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
