package eu.symbolon.kernel.identifier;

/** Air waybill number, IATA Resolution 600a: 3-digit prefix, 7 digits and a check digit (MOD 7): {@code 020-12345675}. */
final class AirWaybill implements Notation {

    @Override
    public Reading read(String text) {
        String value = Characters.digits(text);
        if (value.length() != 11) {
            return Notation.wrong(value.length() + " digits, 11 expected");
        }
        return Notation.normal(value.substring(0, 3) + "-" + value.substring(3));
    }

    /** Whether the last digit is the rest of the seven before it by seven. A wrong one is remarked, not refused: it flies. */
    static boolean checkDigitFits(String normal) {
        return Integer.parseInt(normal.substring(4, 11)) % 7 == normal.charAt(11) - 48;
    }
}
