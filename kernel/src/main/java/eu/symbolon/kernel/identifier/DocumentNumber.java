package eu.symbolon.kernel.identifier;

/** Numbers of papers and registers: letters and digits in upper case, blanks and punctuation dropped (ICAO Doc 9303-3, 3.3). */
final class DocumentNumber implements Notation {

    @Override
    public Reading read(String text) {
        String value = Characters.alphanumeric(text);
        if (value.isEmpty()) {
            return Notation.wrong("no letter or digit in it");
        }
        return value.length() > 64
                ? Notation.wrong(value.length() + " characters, at most 64 expected")
                : Notation.normal(value);
    }
}
