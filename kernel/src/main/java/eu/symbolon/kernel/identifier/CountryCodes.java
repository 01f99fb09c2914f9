package eu.symbolon.kernel.identifier;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** ISO 3166 codes of issuers: two letters become three, so that a paper meets itself whichever form its carrier used. */
final class CountryCodes {
    private static final Map<String, String> THREE_LETTERS = threeLetters();

    private CountryCodes() {}

    /** Three letters if these are two letters of a country, else the same text. {@code EL} and {@code UK} are understood. */
    static String longest(String code) {
        return THREE_LETTERS.getOrDefault(code, code);
    }

    private static Map<String, String> threeLetters() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            codes.put(code, Locale.of("", code).getISO3Country());
        }
        codes.put("EL", "GRC");
        codes.put("UK", "GBR");
        codes.put("XK", "XKX");
        return codes;
    }
}
