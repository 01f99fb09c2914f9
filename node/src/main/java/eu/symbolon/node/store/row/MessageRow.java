package eu.symbolon.node.store.row;

import java.time.Instant;

/**
 * A message as a list shows it.
 *
 * @param message SHA-256, lower-case hexadecimal
 * @param area empty when no reader knew it
 * @param format empty when no reader knew it
 * @param bytes size as received, 0 for a reader who may not read the whole of it
 * @param records number of records this reader may read
 * @param lost number of located rejects that lost something
 * @param remarks number of tolerated faults
 */
public record MessageRow(
        String message,
        String source,
        Instant received,
        String area,
        String format,
        long bytes,
        int records,
        int lost,
        int remarks) {}
