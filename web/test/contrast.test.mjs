// Every pair of colour tokens that meet is readable: WCAG 1.4.3, 4.5:1 for text, 1.4.11, 3:1 for edges of controls.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const css = readFileSync(new URL('../src/styles/tokens.css', import.meta.url), 'utf8');
const theme = (name) =>
  Object.fromEntries([...css.split(`[data-theme='${name}']`)[1].split('}')[0].matchAll(/--([\w-]+): (#\w{6})/g)].map((m) => [m[1], m[2]]));

function luminance(hex) {
  const [r, g, b] = [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
const contrast = (a, b) => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};

for (const name of ['dark', 'light']) {
  const c = theme(name);
  test(`${name}: text is readable on every surface`, () => {
    for (const ground of ['ground', 'panel', 'raised', 'hover', 'picked'])
      for (const ink of ['text', 'soft', 'accent-soft', 'critical', 'high', 'good'])
        assert.ok(contrast(c[ink], c[ground]) >= 4.5, `${ink} on ${ground}: ${contrast(c[ink], c[ground]).toFixed(2)}`);
    assert.ok(contrast(c['on-accent'], c.accent) >= 4.5);
    for (const ground of ['sea', 'land']) assert.ok(contrast(c['map-label'], c[ground]) >= 4.5, `map-label on ${ground}`);
  });
  test(`${name}: shapes, rings and edges of controls stand out`, () => {
    for (const ground of ['ground', 'panel', 'raised', 'picked'])
      for (const ink of ['accent', 'critical', 'high', 'medium', 'low', 'info', 'line-strong', 'for', 'against'])
        assert.ok(contrast(c[ink], c[ground]) >= 3, `${ink} on ${ground}: ${contrast(c[ink], c[ground]).toFixed(2)}`);
  });
}
