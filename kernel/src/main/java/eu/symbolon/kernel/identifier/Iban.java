package eu.symbolon.kernel.identifier;

/** International Bank Account Number, ISO 13616: country, two check digits (MOD 97-10), up to 30 characters. */
final class Iban implements Notation {

    @Override
    public Reading read(String text) {
        String value = Characters.alphanumeric(text);
        if (value.startsWith("IBAN")) {
            value = value.substring(4);
        }
        if (value.length() < 15 || value.length() > 34 || !Characters.allAlphanumeric(value)) {
            return Notation.wrong(value.length() + " characters, 15 to 34 expected");
        }
        if (!Characters.isUpper(value.charAt(0))
                || !Characters.isUpper(value.charAt(1))
                || !Characters.isDigit(value.charAt(2))
                || !Characters.isDigit(value.charAt(3))) {
            return Notation.wrong("does not begin with a country code and two check digits");
        }
        return Characters.mod97(value.substring(4) + value.substring(0, 4)) == 1
                ? Notation.normal(value)
                : Notation.wrong("check digits " + value.substring(2, 4) + " do not fit");
    }
}
