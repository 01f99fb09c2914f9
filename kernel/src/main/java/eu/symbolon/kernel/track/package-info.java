/**
 * Moving craft told apart: positions under one number become segments, each a way that one craft can have gone. Enters:
 * positions as numbers. Leaves: the segment of each, or why it belongs to none. The rule of implied speed is that of
 * gpsdio-segment (Global Fishing Watch); arrays of numbers, no object per position.
 */
@NullMarked
package eu.symbolon.kernel.track;

import org.jspecify.annotations.NullMarked;
