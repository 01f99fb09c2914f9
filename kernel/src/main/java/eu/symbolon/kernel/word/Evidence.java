package eu.symbolon.kernel.word;

/**
 * A mention, or a whole record, that a hit rests on.
 *
 * @param message SHA-256 of the message
 * @param index index of the record in it
 * @param mention index of the mention in the record, or -1 for the whole record
 * @param area area of the record
 */
public record Evidence(String message, int index, int mention, String area) {

    public static Evidence of(Record record, int mention) {
        return new Evidence(record.message(), record.index(), mention, record.area());
    }

    public static Evidence of(Record record) {
        return of(record, -1);
    }
}
