package eu.symbolon.kernel.identifier;

/** Maritime Mobile Service Identity, ITU-R M.585: nine digits, leading zeros kept. */
final class Mmsi implements Notation {

    @Override
    public Reading read(String text) {
        if (!Characters.allDigits(text) || text.length() > 9) {
            return Notation.wrong("not of the form nine digits");
        }
        String value = "0".repeat(9 - text.length()) + text;
        return value.equals("000000000") ? Notation.wrong("all zeros name no station") : Notation.normal(value);
    }
}
