package eu.symbolon.money.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * English country names of lists to ISO 3166 codes: the names of the Unicode CLDR (in the JDK) and those that the UN and OFAC
 * write otherwise. Persons' papers carry the alpha-3 code, as ICAO Doc 9303 does.
 */
final class Countries {
    private static final Map<String, String> ALPHA2 = names();

    /** Names as published by the UN (consolidated list) and OFAC (SDN list), read 2026-11. */
    private static final String[][] OTHERWISE = {
        {"korea north", "KP"},
        {"democratic peoples republic of korea", "KP"},
        {"korea south", "KR"},
        {"republic of korea", "KR"},
        {"russian federation", "RU"},
        {"iran islamic republic of", "IR"},
        {"islamic republic of iran", "IR"},
        {"syrian arab republic", "SY"},
        {"democratic republic of the congo", "CD"},
        {"congo democratic republic of the", "CD"},
        {"congo", "CG"},
        {"republic of the congo", "CG"},
        {"central african republic", "CF"},
        {"united states of america", "US"},
        {"usa", "US"},
        {"united kingdom of great britain and northern ireland", "GB"},
        {"britain", "GB"},
        {"united republic of tanzania", "TZ"},
        {"burma", "MM"},
        {"myanmar", "MM"},
        {"cote divoire", "CI"},
        {"ivory coast", "CI"},
        {"libyan arab jamahiriya", "LY"},
        {"state of palestine", "PS"},
        {"palestinian", "PS"},
        {"palestinian territories", "PS"},
        {"west bank", "PS"},
        {"bosniaherzegovina", "BA"},
        {"bosnia and herzegovina", "BA"},
        {"macedonia", "MK"},
        {"north macedonia", "MK"},
        {"turkey", "TR"},
        {"turkiye", "TR"},
        {"trinidad and tobago", "TT"},
        {"venezuela bolivarian republic of", "VE"},
        {"bolivarian republic of venezuela", "VE"},
        {"viet nam", "VN"},
        {"lao peoples democratic republic", "LA"},
        {"republic of moldova", "MD"},
        {"hong kong", "HK"},
        {"macau", "MO"},
        {"gambia", "GM"},
        {"bahamas", "BS"},
        {"czech republic", "CZ"},
        {"swaziland", "SZ"},
        {"cape verde", "CV"},
        {"cabo verde", "CV"},
        {"macedonia former yugoslav republic of", "MK"},
        {"macedonia the former yugoslav republic of", "MK"},
        {"china hong kong special administrative region", "HK"},
        {"antigua and barbuda", "AG"},
        {"st kitts and nevis", "KN"},
        {"saint kitts and nevis", "KN"},
        {"st vincent and the grenadines", "VC"},
        {"saint vincent and the grenadines", "VC"},
        {"sao tome and principe", "ST"},
        {"east timor", "TL"},
        {"bolivia plurinational state of", "BO"},
        {"brunei darussalam", "BN"},
        {"kosovo", "XK"},
        {"virgin islands british", "VG"},
        {"british virgin islands", "VG"},
        {"isle of man", "IM"},
        {"peoples republic of china", "CN"},
        {"taiwan province of china", "TW"},
        {"netherlands antilles", "AN"}
    };

    static {
        for (String[] row : OTHERWISE) {
            ALPHA2.put(row[0], row[1]);
        }
    }

    private Countries() {}

    /** The alpha-2 code of a name or code, or empty. */
    static String alpha2(String nameOrCode) {
        String text = nameOrCode.strip();
        if (text.length() == 2) {
            return text.toUpperCase(Locale.ROOT);
        }
        String found = ALPHA2.get(folded(text));
        return found == null ? "" : found;
    }

    /** The alpha-3 code of a name or code, or the text itself in upper case when it is none. */
    static String alpha3(String nameOrCode) {
        String code = alpha2(nameOrCode);
        if (code.isEmpty()) {
            return nameOrCode.strip().toUpperCase(Locale.ROOT);
        }
        try {
            return Locale.of("", code).getISO3Country();
        } catch (java.util.MissingResourceException e) {
            return code;
        }
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            names.put(folded(Locale.of("", code).getDisplayCountry(Locale.ENGLISH)), code);
        }
        return names;
    }

    /** Lower case, without accents and punctuation, {@code the} in front dropped. */
    private static String folded(String name) {
        String plain = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == '&') {
                kept.append("and");
            } else if (c >= 'a' && c <= 'z' || c == ' ' && !kept.isEmpty() && kept.charAt(kept.length() - 1) != ' ') {
                kept.append(c);
            }
        }
        String folded = kept.toString().strip();
        return folded.startsWith("the ") ? folded.substring(4) : folded;
    }
}
