// The style of the map: the shipped base map in the page's own greys, and above it what the node knows.
// Labels need no glyph server: MapLibre draws them with the browser's fonts when the style names no `glyphs`.
import { feature, mesh } from 'topojson-client';

/** Tokens of the theme that the map needs, read from the page. */
export function colors() {
  const css = getComputedStyle(document.documentElement);
  const names = ['sea', 'land', 'border', 'map-label', 'text', 'soft', 'accent', 'critical', 'high', 'medium', 'low', 'info', 'line-strong'];
  return Object.fromEntries(names.map((n) => [n, css.getPropertyValue(`--${n}`).trim()]));
}

const point = (lon, lat, properties) => ({ type: 'Feature', properties, geometry: { type: 'Point', coordinates: [lon, lat] } });
const collection = (features) => ({ type: 'FeatureCollection', features });
const source = (data) => ({ type: 'geojson', data, tolerance: 0.2 });

const label = (id, from, size, paint, layout = {}, more = {}) => ({
  id, type: 'symbol', source: from, ...more,
  layout: { 'text-field': ['get', 'name'], 'text-font': ['Inter Variable', 'sans-serif'], 'text-size': size, 'text-max-width': 8, ...layout },
  paint: { 'text-halo-width': 1.2, ...paint },
});

export function style(base, c) {
  const severity = ['match', ['get', 'severity'], 'CRITICAL', c.critical, 'HIGH', c.high, 'MEDIUM', c.medium, 'LOW', c.low, c.soft];
  const chosen = ['==', ['get', 'chosen'], true];
  const shown = (r) => ['step', ['zoom'], ['<=', ['get', 'zoom'], 0], ...r.flatMap((z) => [z, ['<=', ['get', 'zoom'], z]])];
  const polygon = ['==', ['geometry-type'], 'Polygon'];
  return {
    version: 8,
    sources: {
      countries: source(feature(base.topo, base.topo.objects.countries)),
      borders: source({ type: 'Feature', properties: {}, geometry: mesh(base.topo, base.topo.objects.countries, (a, b) => a !== b) }),
      names: source(collection(base.labels.map(([name, lon, lat, zoom]) => point(lon, lat, { name, zoom })))),
      places: source(collection(base.places.map(([name, lon, lat, zoom, capital]) => point(lon, lat, { name, zoom, capital })))),
      ports: source(collection(base.ports.map(([name, lon, lat, code]) => point(lon, lat, { name: `${name} ${code}` })))),
      zones: source(collection([])),
      features: source(collection([])),
      track: source(collection([])),
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': c.sea } },
      { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': c.land, 'fill-outline-color': c.border } },
      { id: 'borders', type: 'line', source: 'borders', paint: { 'line-color': c.border, 'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.7, 8, 1.4] } },
      { id: 'zones', type: 'line', source: 'zones', paint: { 'line-color': ['case', chosen, c.accent, c['line-strong']], 'line-width': ['case', chosen, 2.5, 1.5], 'line-dasharray': [3, 2] } },
      { id: 'feature-fill', type: 'fill', source: 'features', filter: polygon, paint: { 'fill-color': severity, 'fill-opacity': 0.18 } },
      { id: 'feature-line', type: 'line', source: 'features', filter: polygon, paint: { 'line-color': severity, 'line-width': ['case', chosen, 3, 1.5] } },
      { id: 'ports', type: 'circle', source: 'ports', minzoom: 6.5, paint: { 'circle-radius': 2, 'circle-color': c['map-label'] } },
      { id: 'towns', type: 'circle', source: 'places', minzoom: 3, filter: ['all', shown([3, 4.5, 5.5, 6.5, 7.5])], paint: { 'circle-radius': ['case', ['==', ['get', 'capital'], 1], 2.4, 1.6], 'circle-color': c['map-label'] } },
      label('port-names', 'ports', 11, { 'text-color': c['map-label'], 'text-halo-color': c.sea }, { 'text-anchor': 'top', 'text-offset': [0, 0.4] }, { minzoom: 8 }),
      label('town-names', 'places', ['interpolate', ['linear'], ['zoom'], 3, 11, 9, 13], { 'text-color': c['map-label'], 'text-halo-color': c.land }, { 'text-anchor': 'left', 'text-offset': [0.5, 0] }, { minzoom: 3.5, filter: shown([3, 4.5, 5.5, 6.5, 7.5]) }),
      label('country-names', 'names', ['interpolate', ['linear'], ['zoom'], 2, 11, 7, 16], { 'text-color': c['map-label'], 'text-halo-color': c.land }, { 'text-letter-spacing': 0.06 }, { maxzoom: 7.5, filter: shown([2, 3.2, 4.5, 6]) }),
      { id: 'track', type: 'line', source: 'track', paint: { 'line-color': c.accent, 'line-width': 2 } },
      { id: 'events', type: 'circle', source: 'features', filter: ['==', ['geometry-type'], 'Point'], paint: { 'circle-radius': ['case', chosen, 9, 6], 'circle-color': severity, 'circle-stroke-color': ['case', chosen, c.accent, c.sea], 'circle-stroke-width': ['case', chosen, 3, 1.5] } },
      label('zone-names', 'zones', 12, { 'text-color': c.text, 'text-halo-color': c.sea }, {}, { minzoom: 4 }),
    ],
  };
}

/** Things of the node as GeoJSON, the chosen one marked. */
export function geojson(things, selected) {
  return collection(
    things.map((thing) => ({
      type: 'Feature',
      properties: { key: thing.key, name: thing.title, severity: thing.severity ?? '', chosen: thing.key === selected },
      geometry: thing.geometry ?? { type: 'Point', coordinates: [thing.lon, thing.lat] },
    })),
  );
}

export const line = (track) => collection(track.length > 1 ? [{ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: track.map(([lon, lat]) => [lon, lat]) } }] : []);
