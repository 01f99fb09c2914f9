/**
 * What matters among cyber records. Enters: indicators and observables with the infrastructure they name.
 * Leaves: hits on infrastructure that several independent reports share, with each report as evidence.
 * Rules are project defaults, dated 2026-11: no law sets them.
 */
@NullMarked
package eu.symbolon.cyber.detect;

import org.jspecify.annotations.NullMarked;
