/**
 * Points, circles and polygons on WGS 84, longitude first, in 1e-7 degree integers.
 * Enters: coordinates as formats give them. Leaves: containment, distance, bounding boxes.
 * Rings follow RFC 7946 and never cross the antimeridian.
 */
@NullMarked
package eu.symbolon.kernel.geo;

import org.jspecify.annotations.NullMarked;
