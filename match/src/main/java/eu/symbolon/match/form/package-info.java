/**
 * Subjects from foreign forms that are handed over as plain maps: FollowTheMoney properties, Senzing features, columns of a
 * table. Who reads the bytes (JSON, CSV) stands outside; here is what a property means.
 */
@NullMarked
package eu.symbolon.match.form;

import org.jspecify.annotations.NullMarked;
