/**
 * The clock of the law. What the labels' dates say is erased or masked by itself, at the start and at every UTC midnight, in
 * every table, index, cache and derived fact; a tombstone and an entry of the log stay as proof. A legal hold of two persons
 * suspends it, visibly; what is masked is read again only by an order of two persons. Directive (EU) 2016/680 Art 5, 16;
 * Directive (EU) 2016/681 Art 12; Court of Justice C-817/19.
 */
@NullMarked
package eu.symbolon.node.retention;

import org.jspecify.annotations.NullMarked;
