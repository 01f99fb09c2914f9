package eu.symbolon.cargo.record;

import java.util.Optional;

/**
 * Number of a master air waybill, IATA Resolution 600a: airline prefix, seven digits, check digit: {@code 618-12345675}.
 *
 * @param prefix three digits of the airline
 * @param serial eight digits, the last one the rest of the first seven by seven
 */
public record AirWaybillNumber(String prefix, String serial) {

    /** Reads {@code 618-12345675} and {@code 61812345675}; anything else is empty. */
    public static Optional<AirWaybillNumber> parse(String text) {
        String value = text.strip();
        String digits =
                value.length() == 12 && value.charAt(3) == '-' ? value.substring(0, 3) + value.substring(4) : value;
        if (digits.length() != 11 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        return Optional.of(new AirWaybillNumber(digits.substring(0, 3), digits.substring(3)));
    }

    /** The last digit the number should have. */
    public int expectedCheckDigit() {
        return Integer.parseInt(serial.substring(0, 7)) % 7;
    }

    public boolean checkDigitFits() {
        return expectedCheckDigit() == serial.charAt(7) - '0';
    }

    @Override
    public String toString() {
        return prefix + "-" + serial;
    }
}
