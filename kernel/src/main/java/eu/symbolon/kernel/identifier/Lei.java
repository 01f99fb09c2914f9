package eu.symbolon.kernel.identifier;

/** Legal Entity Identifier, ISO 17442: 18 characters and two check digits (MOD 97-10). */
final class Lei implements Notation {

    @Override
    public Reading read(String text) {
        String value = Characters.alphanumeric(text);
        if (value.length() != 20 || !Characters.allAlphanumeric(value)) {
            return Notation.wrong(value.length() + " characters, 20 expected");
        }
        return Characters.mod97(value) == 1 ? Notation.normal(value) : Notation.wrong("check digits do not fit");
    }
}
