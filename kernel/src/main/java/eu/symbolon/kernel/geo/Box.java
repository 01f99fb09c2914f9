package eu.symbolon.kernel.geo;

/** A rectangle in 1e-7 degree, borders included; west is never greater than east. */
public record Box(int westE7, int southE7, int eastE7, int northE7) {

    public boolean contains(int lonE7, int latE7) {
        return lonE7 >= westE7 && lonE7 <= eastE7 && latE7 >= southE7 && latE7 <= northE7;
    }

    public boolean meets(Box other) {
        return westE7 <= other.eastE7 && other.westE7 <= eastE7 && southE7 <= other.northE7 && other.southE7 <= northE7;
    }

    /** The smallest box around both. */
    public Box join(Box other) {
        return new Box(
                Math.min(westE7, other.westE7),
                Math.min(southE7, other.southE7),
                Math.max(eastE7, other.eastE7),
                Math.max(northE7, other.northE7));
    }
}
