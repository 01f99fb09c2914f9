/**
 * The typed bodies of crisis records: the warning and the event, with what they have in common for detectors.
 * Enters: what the readers understood. Leaves: values in the terms of OASIS CAP 1.2 and of GDACS.
 * Geometry stands in the record's place, not here.
 */
@NullMarked
package eu.symbolon.crisis.record;

import org.jspecify.annotations.NullMarked;
