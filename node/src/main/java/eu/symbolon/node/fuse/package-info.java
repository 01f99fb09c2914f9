/**
 * Joins mentions to subjects at read time, by identifiers that identify and by decided links; names never join.
 * Enters: a Context and a record, a mention or a search text. Leaves: subjects, records, the picture.
 */
@NullMarked
package eu.symbolon.node.fuse;

import org.jspecify.annotations.NullMarked;
