/**
 * The words of the design as records and sealed types: message, record, mention, hit and what they are made of.
 * Enters: what readers read. Leaves: values that store, fusion, detectors and desk share.
 * Nothing here knows an area, a database or a clock.
 */
@NullMarked
package eu.symbolon.kernel.word;

import org.jspecify.annotations.NullMarked;
