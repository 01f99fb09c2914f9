// The part of ICU MessageFormat that the catalogues use.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFileSync, readdirSync } from 'node:fs';
import { format } from '../src/i18n/message.js';

test('an argument is filled in, a missing one stays visible', () => {
  assert.equal(format('Taken by {user}', { user: 'a.lind' }, 'en'), 'Taken by a.lind');
  assert.equal(format('Taken by {user}', {}, 'en'), 'Taken by {user}');
});

test('a plural takes the branch of the language and # is the number', () => {
  const message = '{n, plural, =0 {none} one {# hit} other {# hits}} found';
  assert.deepEqual([0, 1, 1200].map((n) => format(message, { n }, 'en')), ['none found', '1 hit found', '1,200 hits found']);
  assert.equal(format('{n, plural, one {# trefal} few {# trefni} other {# trefnih}}', { n: 3 }, 'pl'), '3 trefni');
});

test('arguments nest inside a plural', () => {
  assert.equal(format('{n, plural, one {New: {title}} other {# new, first: {title}}}', { n: 2, title: 'X' }, 'en'), '2 new, first: X');
});

test('every key that the page uses is in the catalogue', () => {
  const keys = new Set(Object.keys(JSON.parse(readFileSync(new URL('../src/i18n/en.json', import.meta.url), 'utf8'))));
  const src = new URL('../src/', import.meta.url);
  const used = readdirSync(src, { recursive: true })
    .filter((f) => /\.(svelte|js)$/.test(f))
    .flatMap((f) => [...readFileSync(new URL(f, src), 'utf8').matchAll(/\bt\('([\w.-]+)'/g)].map((m) => [f, m[1]]));
  assert.ok(used.length > 80);
  assert.deepEqual(used.filter(([, key]) => !keys.has(key)), []);
});
