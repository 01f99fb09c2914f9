package eu.symbolon.kernel.identifier;

/** An account number that is no IBAN: letters and digits in upper case, leading zeros kept. */
final class AccountNumber implements Notation {

    @Override
    public Reading read(String text) {
        String value = Characters.alphanumeric(text);
        return value.length() < 4 || value.length() > 34
                ? Notation.wrong(value.length() + " characters, 4 to 34 expected")
                : Notation.normal(value);
    }
}
