package eu.symbolon.kernel.identifier;

/** Freight container, ISO 6346: owner code, category, six digits, check digit. */
final class Container implements Notation {

    @Override
    public Reading read(String text) {
        String value = Characters.alphanumeric(text);
        if (value.length() != 11
                || !Characters.allDigits(value.substring(4))
                || !value.substring(0, 4).chars().allMatch(c -> c >= 65 && c <= 90)) {
            return Notation.wrong("not of the form four letters, seven digits");
        }
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            int digit = Character.digit(value.charAt(i), 36);
            // Letters count 10 to 38 without the multiples of 11.
            int weight = digit < 10 ? digit : digit + (digit - 10 + 9) / 10;
            sum += weight << i;
        }
        return sum % 11 % 10 == value.charAt(10) - 48
                ? Notation.normal(value)
                : Notation.wrong("check digit does not fit");
    }
}
