package eu.symbolon.kernel.identifier;

import java.util.Locale;

/** Domain name in lower case without final dot, defanged forms ({@code example[.]com}, {@code hxxp}) undone. */
final class Domain implements Notation {

    @Override
    public Reading read(String text) {
        String value = refang(text);
        if (value.endsWith(".")) {
            value = value.substring(0, value.length() - 1);
        }
        if (value.length() > 253 || value.indexOf(46) < 1 || value.contains("..")) {
            return Notation.wrong("not of the form name.domain");
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != 45 && c != 46 && c != 95) {
                return Notation.wrong("has the character U+" + String.format(Locale.ROOT, "%04X", (int) c) + " in it");
            }
        }
        return Characters.allDigits(value.substring(value.lastIndexOf(46) + 1))
                ? Notation.wrong("the last label is a number, so it is an address")
                : Notation.normal(value);
    }

    static String refang(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("[.]", ".")
                .replace("(.)", ".")
                .replace("[dot]", ".")
                .replace("[:]", ":")
                .replace("hxxp", "http");
    }
}
