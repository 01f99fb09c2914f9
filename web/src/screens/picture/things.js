// Positions, warnings and zones as rows of one list: what the map shows, the table shows.
import { plain } from '../../i18n/t.js';

const order = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'INFO'];

/** {key, layer, title, note, at, severity, lon, lat, geometry, record} of everything on the picture. */
export function things(picture) {
  const features = picture.features.map((f) => ({ key: `f:${f.record ?? f.id}`, layer: 'warnings', record: f.record ?? f.id, title: f.title, kind: f.kind, area: f.area, at: f.at, severity: f.severity, lon: f.lon, lat: f.lat, geometry: f.geometry }));
  const zones = picture.zones.map((z) => ({ key: `z:${z.id}`, layer: 'zones', zone: z.id, title: z.name, use: z.use, geometry: z.geometry, ...middle(z.geometry) }));
  const positions = picture.positions.map((p) => ({ ...p, key: `p:${p.record}`, layer: 'positions', title: p.name || p.craft, area: 'border' }));
  features.sort((a, b) => rank(a) - rank(b) || String(b.at).localeCompare(String(a.at)));
  positions.sort((a, b) => a.title.localeCompare(b.title));
  return [...features, ...zones, ...positions];
}

const rank = (f) => (f.severity ? order.indexOf(f.severity) : order.length);

export function matches(thing, text) {
  return !text || plain(`${thing.title} ${thing.craft ?? ''} ${thing.kind ?? ''}`).includes(plain(text.trim()));
}

/** Middle of the box around a geometry. */
export function middle(geometry) {
  const points = geometry.coordinates.flat(Infinity);
  const lons = points.filter((_, i) => i % 2 === 0);
  const lats = points.filter((_, i) => i % 2 === 1);
  const half = (list) => (Math.min(...list) + Math.max(...list)) / 2;
  return { lon: half(lons), lat: half(lats) };
}

/** The geometry of a drawn box, or null when the text is not four numbers that make one. */
export function boxOf(text) {
  const [w, s, e, n, ...rest] = text.split(/[,;\s]+/).filter(Boolean).map(Number);
  if (rest.length || ![w, s, e, n].every(Number.isFinite) || s >= n || w >= e || s < -90 || n > 90 || w < -180 || e > 180) return null;
  return { type: 'Polygon', coordinates: [[[w, s], [e, s], [e, n], [w, n], [w, s]]] };
}
