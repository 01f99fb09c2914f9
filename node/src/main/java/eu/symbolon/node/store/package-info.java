/**
 * PostgreSQL and nothing else: the embedded server or any of version 15 and newer, migrations, ingest by COPY BINARY,
 * reads under row-level security. Enters: batches of what was read and found. Leaves: rows, to a reader with a Sight only.
 * The one package that speaks SQL.
 */
@NullMarked
package eu.symbolon.node.store;

import org.jspecify.annotations.NullMarked;
