package eu.symbolon.kernel.track;

/** Why a position is of no segment. It is kept all the same: what one rule calls noise may be the truth. */
public enum Rejection {
    NO_PLACE("it has no position"),
    NO_SPEED("it has no speed, or moves without a course, so nothing can be expected of it"),
    DUPLICATE("the same position was heard before, from another station or again"),
    COARSE("it is a long-range report of low resolution close to a finer one"),
    LATE("a later position of this craft was placed already"),
    OUTLIER("the positions before and after it fit each other better without it");

    private final String text;

    Rejection(String text) {
        this.text = text;
    }

    /** One clause for people. */
    public String text() {
        return text;
    }
}
