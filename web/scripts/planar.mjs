// Plane geometry in degrees, longitude first: point in polygon, and a label point inside a polygon.

/** Whether the ring (closed, [[lon, lat], ...]) encloses the point; even-odd rule. */
function inRing([x, y], ring) {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i];
    const [xj, yj] = ring[j];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

export const polygonsOf = (geometry) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates);

export function contains(geometry, point) {
  return polygonsOf(geometry).some((rings) => inRing(point, rings[0]) && !rings.slice(1).some((hole) => inRing(point, hole)));
}

/** Area of a ring in square degrees. */
export function ringArea(ring) {
  let twice = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) twice += ring[j][0] * ring[i][1] - ring[i][0] * ring[j][1];
  return Math.abs(twice / 2);
}

/** A point well inside the largest part: the cell of a 24 x 24 grid that is farthest from every border vertex. */
export function labelPoint(geometry) {
  const ring = polygonsOf(geometry).map((rings) => rings[0]).reduce((a, b) => (ringArea(a) > ringArea(b) ? a : b));
  const xs = ring.map((p) => p[0]);
  const ys = ring.map((p) => p[1]);
  const [w, e, s, n] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  let best = { distance: -1, point: ring[0] };
  for (let i = 1; i < 24; i++) {
    for (let j = 1; j < 24; j++) {
      const point = [w + ((e - w) * i) / 24, s + ((n - s) * j) / 24];
      if (!inRing(point, ring)) continue;
      const distance = Math.min(...ring.map(([x, y]) => Math.hypot(x - point[0], y - point[1])));
      if (distance > best.distance) best = { distance, point };
    }
  }
  return { point: best.point, size: ringArea(ring) };
}
