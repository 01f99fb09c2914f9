package eu.symbolon.kernel.identifier;

import java.util.Locale;

/** A code without case: locators, call signs, registrations, CVE numbers. */
final class UpperCase implements Notation {

    @Override
    public Reading read(String text) {
        return text.length() > 64
                ? Notation.wrong(text.length() + " characters, at most 64 expected")
                : Notation.normal(text.toUpperCase(Locale.ROOT));
    }
}
