package eu.symbolon.kernel.identifier;

/** A reference that only its issuer understands: kept as written. */
final class Verbatim implements Notation {

    @Override
    public Reading read(String text) {
        return text.length() > 512
                ? Notation.wrong(text.length() + " characters, at most 512 expected")
                : Notation.normal(text);
    }
}
