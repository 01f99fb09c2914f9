package eu.symbolon.match.form;

import java.util.Locale;

/** Values that foreign forms write in their own ways. */
final class Values {
    private Values() {}

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
