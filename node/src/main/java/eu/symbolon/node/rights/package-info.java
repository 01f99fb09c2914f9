/**
 * Rights of persons: the report of what is held of somebody, corrections and who is told of them, relabelling, and the approved
 * search of sealed records. Enters: an approved order of two persons. Leaves: the report, the change, the leads; and an entry of
 * the log. Directive (EU) 2016/680 Art 7(3), 13 to 17; Regulation (EU) 2016/794 Art 36; EU-US TFTP agreement Art 4, 5, 12.
 */
@NullMarked
package eu.symbolon.node.rights;

import org.jspecify.annotations.NullMarked;
