// The map says what the European Union says: points pinned to countries.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feature } from 'topojson-client';
import { build } from '../scripts/basemap.mjs';
import { contains, polygonsOf } from '../scripts/planar.mjs';

const map = build();
const countries = feature(map.topo, map.topo.objects.countries).features;
const at = (lon, lat) => countries.filter((c) => contains(c.geometry, [lon, lat])).map((c) => c.properties.a2);

for (const [a2, why, ...points] of [
  ['UA', 'Crimea: Simferopol, Sevastopol, Kerch', [34.1, 44.95], [33.6, 44.65], [36.3, 45.3]],
  ['UA', 'Donetsk, Luhansk', [37.8, 48.0], [39.3, 48.57]],
  ['CY', 'Cyprus is one country', [33.3, 35.3], [33.85, 35.2], [33.0, 34.95]],
  ['XK', 'Kosovo*', [21.16, 42.66]],
  ['SO', 'Somaliland', [44.06, 9.56]],
  ['GE', 'South Ossetia, Abkhazia', [43.97, 42.23], [41.02, 43.0]],
  ['MD', 'Transnistria', [29.63, 46.84]],
  ['RU', 'east of the antimeridian', [-175.0, 66.5]],
  ['FJ', 'west of the antimeridian', [178.0, -17.8]],
]) {
  test(`${why} is ${a2}`, () => {
    for (const [lon, lat] of points) assert.deepEqual(at(lon, lat), [a2], `${lon} ${lat}`);
  });
}

test('the Baltic is water', () => assert.deepEqual(at(19.5, 56.5), []));

test('Kosovo* carries the asterisk that refers to the footnote', () =>
  assert.equal(countries.find((c) => c.properties.a2 === 'XK').properties.name, 'Kosovo*'));

test('no ring crosses the antimeridian', () => {
  for (const c of countries)
    for (const ring of polygonsOf(c.geometry).flat())
      for (let i = 1; i < ring.length; i++)
        assert.ok(Math.abs(ring[i][0] - ring[i - 1][0]) < 180 || Math.abs(ring[i][1]) > 89, `${c.properties.name} ${ring[i]}`);
});

test('a country code is two letters or none, and no country comes twice', () => {
  const codes = countries.map((c) => c.properties.a2).filter((a2) => a2 !== null);
  for (const a2 of codes) assert.match(a2, /^[A-Z]{2}$/);
  assert.equal(new Set(codes).size, codes.length);
});

test('towns carry the spelling of their own country', () => {
  const names = new Set(map.places.map((p) => p[0]));
  for (const name of ['Kyiv', 'Odesa', 'Sevastopol', 'Brussels']) assert.ok(names.has(name), name);
  for (const name of ['Kiev', 'Sevastapol']) assert.ok(!names.has(name), name);
});

test('the base map stays small', () => assert.ok(JSON.stringify(map).length < 1_500_000));
