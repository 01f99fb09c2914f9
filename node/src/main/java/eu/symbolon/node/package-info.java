/**
 * The composition root: puts the parts of the program together and takes them apart again.
 * Enters: options of a run. Leaves: the front doors of the packages, for http and cli.
 * No rule stands here.
 */
@NullMarked
package eu.symbolon.node;

import org.jspecify.annotations.NullMarked;
