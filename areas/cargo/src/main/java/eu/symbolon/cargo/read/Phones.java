package eu.symbolon.cargo.read;

import eu.symbolon.cargo.data.DatedRows;
import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.wire.Csv;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Telephone numbers as waybills write them: country code in front, no plus sign. A number that starts with the code of its
 * party's country (ITU-T E.164) and is long enough gets its plus, so that it meets the same number elsewhere.
 */
final class Phones {
    private static final int SHORTEST_INTERNATIONAL = 9;
    private static final Map<String, String> CODES = codes();

    private Phones() {}

    static Optional<Identifier> identifier(String number, String country) {
        String value = number.strip();
        String code = CODES.getOrDefault(country.strip(), "");
        boolean plain = !value.isEmpty() && value.charAt(0) >= '1' && value.charAt(0) <= '9';
        boolean international =
                plain && !code.isEmpty() && value.startsWith(code) && digits(value) >= SHORTEST_INTERNATIONAL;
        return IdentifierType.PHONE.of(international ? "+" + value : value);
    }

    private static long digits(String text) {
        return text.chars().filter(c -> c >= '0' && c <= '9').count();
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (Csv.Named row : DatedRows.of("calling-codes")) {
            codes.put(row.cell("country"), row.cell("code"));
        }
        return Map.copyOf(codes);
    }
}
