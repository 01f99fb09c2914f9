package eu.symbolon.node.store.row;

import java.time.Instant;

/**
 * What is said of a record beside its evidence, which stays as it came.
 *
 * @param record what readers call the record
 * @param field {@code mentions.0.names.0}, {@code body.amount}
 * @param disputed the person says that it is wrong and nobody can tell; else it was corrected
 * @param order of two persons it rests on
 */
public record Annotation(String record, String field, boolean disputed, Instant at, String order) {}
