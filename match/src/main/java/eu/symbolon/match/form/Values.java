package eu.symbolon.match.form;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Values that foreign forms write in their own ways. */
final class Values {
    private static final Map<String, String> BY_NAME = new HashMap<>();

    static {
        for (String code : Locale.getISOCountries()) {
            BY_NAME.put(Locale.of("", code).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
        }
    }

    private Values() {}

    /** A country by its English name as its code; anything else as it is. */
    static String country(String text) {
        return BY_NAME.getOrDefault(text.strip().toLowerCase(Locale.ROOT), text);
    }

    /** The address alone of {@code Ivo Exemplar <ivo@example.org>}. */
    static String mailbox(String text) {
        int from = text.indexOf('<');
        int to = text.indexOf('>', from + 1);
        return from < 0 || to < 0 ? text : text.substring(from + 1, to);
    }

    /** {@code F}, {@code M} or empty. */
    static String sex(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "f", "female", "woman" -> "F";
            case "m", "male", "man" -> "M";
            default -> "";
        };
    }

    /** The host of a web address: {@code https://www.example.org/a} is {@code example.org}. */
    static String host(String url) {
        String rest = url.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^[a-z]+://", "")
                .replaceFirst("^www\\.", "");
        int end = 0;
        while (end < rest.length() && "/?#:".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        return rest.substring(0, end);
    }
}
