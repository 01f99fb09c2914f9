package eu.symbolon.kernel.identifier;

/** Business Identifier Code, ISO 9362: 8 or 11 characters; a branch of XXX is the head office and is dropped. */
final class Bic implements Notation {

    @Override
    public Reading read(String text) {
        String value = Characters.alphanumeric(text);
        if (value.length() != 8 && value.length() != 11 || !Characters.allAlphanumeric(value)) {
            return Notation.wrong(value.length() + " characters, 8 or 11 expected");
        }
        if (!Characters.isUpper(value.charAt(4)) || !Characters.isUpper(value.charAt(5))) {
            return Notation.wrong("no country code at positions 5 and 6");
        }
        return Notation.normal(value.endsWith("XXX") && value.length() == 11 ? value.substring(0, 8) : value);
    }
}
