package eu.symbolon.match;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** ISO 3166 codes of two and three letters joined; {@code D} is the travel-document code of Germany (ICAO Doc 9303-3). */
public final class Countries {
    private static final Map<String, String> TWO = new HashMap<>();

    static {
        for (String two : Locale.getISOCountries()) {
            TWO.put(Locale.of("", two).getISO3Country(), two);
        }
        TWO.put("D", "DE");
        TWO.put("ROM", "RO");
        TWO.put("GBD", "GB");
        TWO.put("GBN", "GB");
        TWO.put("GBO", "GB");
        TWO.put("GBP", "GB");
        TWO.put("GBS", "GB");
    }

    private Countries() {}

    /** Two letters where known, else the upper-case text. */
    public static String normal(String code) {
        String upper = code.strip().toUpperCase(Locale.ROOT);
        return TWO.getOrDefault(upper, upper);
    }

    /** Whether two issuers can be the same: one is not stated, or they are equal in either notation. */
    static boolean compatible(String a, String b) {
        return a.isEmpty() || b.isEmpty() || a.equals(b) || normal(a).equals(normal(b));
    }

    /** 1 when a code is common, -1 when both have codes and none is common, 0 when one side has none. */
    static int agreement(List<String> left, List<String> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return 0;
        }
        Set<String> known = new HashSet<>();
        for (String code : left) {
            known.add(normal(code));
        }
        for (String code : right) {
            if (known.contains(normal(code))) {
                return 1;
            }
        }
        return -1;
    }
}
