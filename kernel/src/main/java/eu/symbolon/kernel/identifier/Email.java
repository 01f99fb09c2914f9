package eu.symbolon.kernel.identifier;

import java.util.Locale;

/**
 * E-mail address in lower case. The airline form ({@code NAME//EXAMPLE.COM}, {@code ..} for an underscore, {@code ./} for a
 * hyphen; IATA AIRIMP) and defanged forms ({@code [at]}, {@code [.]}) are understood.
 */
final class Email implements Notation {

    @Override
    public Reading read(String text) {
        String value = text.toLowerCase(Locale.ROOT)
                .replace("[at]", "@")
                .replace("[@]", "@")
                .replace("[.]", ".");
        if (value.startsWith("mailto:")) {
            value = value.substring(7);
        }
        if (!value.contains("@") && value.contains("//")) {
            value = value.replace("//", "@").replace("..", "_").replace("./", "-");
        }
        int at = value.indexOf(64);
        if (at < 1 || at != value.lastIndexOf(64) || value.indexOf(46, at) < 0 || value.endsWith(".")) {
            return Notation.wrong("not of the form name@domain");
        }
        return value.chars().anyMatch(Character::isWhitespace)
                ? Notation.wrong("has a blank in it")
                : Notation.normal(value);
    }
}
