/**
 * The one door out: the audit entry is durable, then the value leaves. Also the one line that a record is as JSON.
 * Enters: a Context and what shall leave. Leaves: to http, cli, reports and partners.
 */
@NullMarked
package eu.symbolon.node.release;

import org.jspecify.annotations.NullMarked;
