package eu.symbolon.kernel.track;

/** What a position was sent with. */
public enum Equipment {
    CLASS_A(1),
    CLASS_B(2),
    /** Long-range report of either class, in tenths of a minute. */
    LONG_RANGE(3);

    private final int bits;

    Equipment(int bits) {
        this.bits = bits;
    }

    int bits() {
        return bits;
    }
}
