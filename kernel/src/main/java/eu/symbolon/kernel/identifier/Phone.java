package eu.symbolon.kernel.identifier;

/**
 * Telephone number, E.164: {@code +} and 7 to 15 digits. {@code 00} counts as {@code +}, {@code (0)} after the country code
 * is dropped; a number without country code keeps its digits and meets only its like.
 */
final class Phone implements Notation {

    @Override
    public Reading read(String text) {
        boolean international = text.startsWith("+") || text.startsWith("00");
        String value = Characters.digits(text.replace("(0)", ""));
        if (text.startsWith("00")) {
            value = value.substring(2);
        }
        if (value.length() < 7 || value.length() > 15) {
            return Notation.wrong(value.length() + " digits, 7 to 15 expected");
        }
        return Notation.normal(international ? "+" + value : value);
    }
}
