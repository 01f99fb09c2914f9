package eu.symbolon.passengers.read;

/** Counts as messages write them. */
final class Numbers {
    private Numbers() {}

    /** Up to nine digits as a number; -1 for anything else. */
    static int of(String digits) {
        if (digits.isEmpty() || digits.length() > 9) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }
}
