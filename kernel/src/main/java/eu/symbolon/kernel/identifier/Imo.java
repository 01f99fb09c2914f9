package eu.symbolon.kernel.identifier;

/** IMO ship identification number, IMO Resolution A.1117(30): seven digits, the last is a check digit. */
final class Imo implements Notation {

    @Override
    public Reading read(String text) {
        String value = Characters.digits(text);
        if (value.length() != 7) {
            return Notation.wrong(value.length() + " digits, 7 expected");
        }
        int sum = 0;
        for (int i = 0; i < 6; i++) {
            sum += (value.charAt(i) - 48) * (7 - i);
        }
        return sum % 10 == value.charAt(6) - 48 ? Notation.normal(value) : Notation.wrong("check digit does not fit");
    }
}
