/**
 * Readers of public warnings and disaster feeds: OASIS CAP 1.0, 1.1, 1.2 (alone, in EDXL-DE, in feeds) and GDACS RSS.
 * Enters: XML bytes. Leaves: warning and event records with geometry, located rejects and remarks under the finding names
 * that validators of CAP use. Tolerant: what can be read is kept.
 */
@NullMarked
package eu.symbolon.crisis.read;

import org.jspecify.annotations.NullMarked;
