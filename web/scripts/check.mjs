// The built page in a real browser, under the product's content security policy: every screen in both themes, wide and
// narrow, full and empty. Fails on: an axe violation (WCAG 2.2 AA), a request to another host, a console error, sideways
// overflow, a first screen above 60 kB gz, too many nodes, or a broken keyboard walk. Screenshots go to target/shots.
//   npm run build && npm run check [-- SCREEN...]
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { mock } from '../dev/mock.mjs';

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const web = fileURLToPath(new URL('../target/classes/web/', import.meta.url));
const shots = fileURLToPath(new URL('../target/shots/', import.meta.url));
const only = process.argv.slice(2);
const FIRST_SCREEN_BYTES = 60_000;
const failures = [];
const fail = (text) => (failures.push(text), console.log(`  FAIL ${text}`));

mkdirSync(shots, { recursive: true });

function sizes() {
  const html = readFileSync(`${web}index.html`, 'utf8');
  const first = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map((m) => m[1]);
  const gz = (f) => gzipSync(readFileSync(web + f), { level: 9 }).length;
  const total = first.reduce((n, f) => n + gz(f), 0);
  console.log(`first screen: ${total} bytes of script gz (limit ${FIRST_SCREEN_BYTES})`);
  for (const f of readdirSync(`${web}assets`).filter((f) => /\.(js|mjs|css|json)$/.test(f))) console.log(`  ${f} ${gz(`assets/${f}`)} gz`);
  if (total > FIRST_SCREEN_BYTES) fail(`first screen is ${total} bytes`);
  if (/<script(?![^>]*src=)/.test(html)) fail('inline script in index.html');
}

const screens = {
  queue: '/queue',
  hit: '/queue?hit=s0',
  subject: '/subject#subject=r-cargo%2F0',
  find: '/subject',
  picture: '/picture',
  strategy: '/strategy',
  intake: '/intake',
  message: null, // the first message, chosen by key
  reads: '/oversight?tab=reads',
  entry: '/oversight?tab=reads&entry=4899',
  sample: '/oversight?tab=sample&seed=7&n=20',
  statistics: '/oversight?tab=statistics',
  retention: '/oversight?tab=retention',
  orders: '/oversight?tab=orders&order=o1',
  ask: '/oversight?tab=orders&new=unmask',
  notices: '/oversight?tab=notices&notice=n1',
  rights: '/oversight?tab=rights',
  record: '/queue?hit=s0&record=r-passengers',
};
const emptyScreens = ['queue', 'picture', 'strategy', 'intake', 'reads', 'sample', 'statistics', 'retention', 'rights', 'notices'];
const adminScreens = { accounts: '/oversight', account: '/oversight#account=t.novak', make: '/oversight?tab=accounts&new=account' };
const wanted = (name) => !only.length || only.includes(name);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--no-sandbox'],
});

async function open(base, theme, width) {
  const context = await browser.newContext({ viewport: { width, height: width < 600 ? 844 : 800 }, colorScheme: theme, timezoneId: 'Europe/Brussels', locale: 'en-GB', reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.on('console', (m) => m.type() === 'error' && !/40[13]|412|429/.test(m.text()) && fail(`console: ${m.text()}`));
  page.on('pageerror', (e) => fail(`page error: ${e.message}`));
  page.on('request', (r) => /^(blob|data):/.test(r.url()) || r.url().startsWith(base) || fail(`request to ${r.url()}`));
  return page;
}

async function look(page, name) {
  await page.screenshot({ path: `${shots}${name}.png` });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wide > 0) fail(`${name}: ${wide} px too wide`);
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  if (nodes > 2000) fail(`${name}: ${nodes} nodes`);
  await page.evaluate(axe); // by the debugger, which the page's own policy does not bind
  const { violations } = await page.evaluate(() => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
  for (const v of violations) fail(`${name}: axe ${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map((n) => `${n.target} ${n.any[0]?.message ?? ''}`).join(' | ')}`);
  console.log(`  ${name}: axe ${violations.length}, ${nodes} nodes`);
}

async function give(page, user, secret) {
  await page.getByLabel('User').fill(user);
  await page.getByLabel('Secret').fill(secret);
  await page.keyboard.press('Enter');
}

async function signIn(page, base, name) {
  await page.goto(`${base}/queue`);
  await page.getByLabel('User').waitFor();
  if (name && wanted('signin')) {
    await page.getByRole('link', { name: 'Sign in with EU Login' }).waitFor();
    await look(page, `signin-${name}`);
    await give(page, 'm.koch', 'locked');
    await page.getByText('You can try again in').waitFor();
    await look(page, `locked-${name}`);
    await page.reload();
    await give(page, 'new', 'a secret');
    await page.getByLabel('New secret').fill('short of words');
    await look(page, `newsecret-${name}`);
    await page.getByRole('button', { name: 'Sign out' }).click();
  }
  await give(page, 'm.koch', 'a secret');
  await page.getByLabel('Case number').fill('2026-118');
  if (name && wanted('signin')) await look(page, `purpose-${name}`);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
}

/** What opens over a screen: own account, switch, label in words, step-up, broken glass and its bar. */
async function dialogs(page, base, tag) {
  await page.goto(`${base}/queue?hit=s0`);
  await page.getByRole('heading', { name: 'Why it matched' }).waitFor();
  await page.getByRole('button', { name: 'In words' }).click();
  await page.getByRole('dialog').waitFor();
  await look(page, `label-${tag}`);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Your account' }).click();
  await page.getByText('Key on my ring').waitFor();
  await look(page, `me-${tag}`);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Switch', exact: true }).click();
  await page.getByLabel('Case number').waitFor();
  await look(page, `switch-${tag}`);
  await page.getByRole('button', { name: 'Break the glass' }).click();
  await page.getByLabel('Purpose', { exact: true }).selectOption('civil-protection');
  await page.getByLabel('What is the emergency').fill('Ferry adrift with 212 people');
  await look(page, `glass-${tag}`);
  await page.getByRole('button', { name: 'Break the glass' }).click();
  await page.getByRole('timer').waitFor();
  await page.goto(`${base}/oversight?tab=orders&order=o3`);
  await page.getByLabel('Your reason').fill('Identity and scope are right');
  await look(page, `widened-${tag}`);
  await page.getByRole('button', { name: 'Approve' }).click();
  await page.getByLabel('Your secret').fill('wrong');
  await page.keyboard.press('Enter');
  await page.getByText('does not prove it').waitFor();
  await look(page, `stepup-${tag}`);
  await page.keyboard.press('Escape');
  await page.getByText('Not confirmed').waitFor();
  await page.getByRole('button', { name: 'End it now' }).click();
  await page.getByRole('timer').waitFor({ state: 'detached' });
}

/** The map is idle and shows more than one colour: an empty map of no height would pass every other check. */
async function mapDrawn(page) {
  await page.waitForSelector('.canvas[data-idle]', { timeout: 90_000 });
  await page.waitForTimeout(1200); // the points come with their own answer
  const colours = await page.evaluate(async () => {
    const map = document.querySelector('.canvas canvas');
    const copy = Object.assign(document.createElement('canvas'), { width: 64, height: 64 }).getContext('2d');
    await new Promise(requestAnimationFrame);
    copy.drawImage(map, 0, 0, 64, 64);
    return [map.height, new Set(new Uint32Array(copy.getImageData(0, 0, 64, 64).data.buffer)).size];
  });
  if (colours[0] < 100) fail(`the map is ${colours[0]} px high`);
  return colours;
}

/** EventSource keeps the network busy: wait for the screen's own content instead. */
async function show(page, base, name) {
  await page.goto(base + (screens[name] ?? adminScreens[name] ?? '/intake'));
  await page.getByRole('navigation').first().waitFor();
  if (name === 'message') {
    await page.getByRole('listbox').focus();
    await page.keyboard.press('ArrowDown');
  }
  await page.waitForFunction(() => !document.querySelector('.wait, [aria-busy="true"]'), null, { polling: 100 });
  if (name === 'picture') await mapDrawn(page);
  await page.waitForTimeout(350);
}

async function everyScreen(empty) {
  const { server } = mock({ empty });
  await new Promise((r) => server.listen(0, '127.0.0.1', r));
  const base = `http://127.0.0.1:${server.address().port}`;
  for (const theme of ['dark', 'light']) {
    for (const width of [1280, 390]) {
      const tag = `${theme}-${width}${empty ? '-empty' : ''}`;
      const page = await open(base, theme, width);
      await signIn(page, base, empty ? null : tag);
      for (const name of empty ? emptyScreens : Object.keys(screens)) {
        if (!wanted(name)) continue;
        await show(page, base, name);
        await look(page, `${name}-${tag}`);
      }
      if (!empty && wanted('dialogs')) await dialogs(page, base, tag);
      if (!empty && wanted('admin')) await administrator(page, base, tag);
      await fetch(`${base}/api/session`, { method: 'DELETE', headers: { 'X-Symbolon': '1' } });
      await page.context().close();
    }
  }
  server.closeAllConnections();
  server.close();
}

/** Who keeps the accounts chooses no purpose, lands on them, and sees nothing else. */
async function administrator(page, base, tag) {
  await fetch(`${base}/api/session`, { method: 'DELETE', headers: { 'X-Symbolon': '1' } });
  await page.goto(`${base}/queue`);
  await give(page, 'admin', 'a secret');
  await page.getByRole('option', { name: /Mara Koch/ }).waitFor();
  if ((await page.getByRole('navigation', { name: 'Screens' }).getByRole('link').count()) !== 1) fail('an administrator sees a screen of content');
  for (const name of Object.keys(adminScreens)) {
    await show(page, base, name);
    await look(page, `${name}-${tag}`);
  }
  await page.getByLabel('User', { exact: true }).fill('v.berg');
  await page.getByLabel('Name', { exact: true }).fill('Vera Berg');
  await page.getByLabel('Authority', { exact: true }).fill('EL-PIU');
  await page.getByRole('button', { name: 'Make the account' }).click();
  await page.getByLabel('Your secret').fill('right');
  await page.keyboard.press('Enter');
  await page.getByText('k7Qz-Rw2m-9Lpx-T4vd').waitFor();
  await look(page, `secret-${tag}`);
}

/** Ten hits decided without a mouse; a decision without reason and one on a changed hit are refused. */
async function keyboardWalk() {
  const { server, change, send } = mock();
  await new Promise((r) => server.listen(0, '127.0.0.1', r));
  const base = `http://127.0.0.1:${server.address().port}`;
  const page = await open(base, 'dark', 1280);
  await signIn(page, base);
  const is = async (what, holds) => ((await holds) ? console.log(`  walk: ${what}`) : fail(`walk: ${what}`));
  const title = () => page.locator('#hit-title').textContent({ timeout: 5000 });

  await page.locator('.row').first().waitFor();
  await page.keyboard.press('j');
  await page.locator('#hit-title').waitFor();
  await page.keyboard.press('a');
  await page.locator('#reason:focus').waitFor({ timeout: 5000 });
  await page.keyboard.press('Enter');
  await is('a decision without a reason is refused', page.getByText('A decision needs a reason').isVisible());
  await look(page, 'decide-dark-1280');
  await page.keyboard.press('Escape');

  let slowest = 0;
  for (let i = 0; i < 10; i++) {
    const before = await title();
    await page.keyboard.press(i % 2 ? 'r' : 'a');
    await page.locator('#reason:focus').waitFor({ timeout: 5000 });
    await page.keyboard.type('known');
    const start = Date.now();
    await page.keyboard.press('Enter');
    await page.waitForFunction((b) => document.getElementById('hit-title')?.textContent !== b && !document.getElementById('reason'), before, { polling: 'raf' });
    slowest = Math.max(slowest, Date.now() - start);
  }
  await is(`10 hits decided by keys, slowest ${slowest} ms to the next hit`, slowest < 1000);

  const id = new URL(page.url()).searchParams.get('hit');
  change(id);
  await page.keyboard.press('a');
  await page.keyboard.type('too late');
  await page.keyboard.press('Enter');
  await page.getByText('The hit changed').waitFor({ timeout: 5000 });
  await look(page, 'conflict-dark-1280');

  let readings = 0;
  page.on('request', (r) => r.method() === 'GET' && /\/api\/hits\//.test(r.url()) && readings++);
  await page.getByRole('button', { name: /Open record/ }).first().click();
  await page.getByText('In the message').waitFor();
  await page.keyboard.press('Escape');
  await is('opening a record reads the hit no second time', readings === 0);

  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await is('two hits are marked', page.getByText('2 hits marked').isVisible());
  await look(page, 'bulk-dark-1280');
  await page.keyboard.press('Escape');

  send('hit', { id: 'new', title: 'A consignment of the list', severity: 'CRITICAL', area: 'cargo' });
  await page.getByText('Show 1 new hit').waitFor({ timeout: 5000 });
  await is('an urgent hit is spoken', page.getByText('New urgent hit: A consignment of the list').count());

  await page.keyboard.press('?');
  await look(page, 'keys-dark-1280');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('+371 2000');
  await page.getByRole('option', { name: /Viktor/ }).waitFor({ timeout: 5000 });
  await look(page, 'palette-dark-1280');
  await page.keyboard.press('Enter');
  await page.waitForURL(/subject#subject=/);
  await is('the palette leads to the subject, and the query names nobody', !new URL(page.url()).search);

  await page.getByRole('link', { name: 'Track on the Picture' }).click();
  await mapDrawn(page);
  await page.getByRole('option', { name: /Storm surge/ }).click();
  await page.getByRole('complementary').waitFor();
  await page.waitForTimeout(1500);
  await is('a thing chosen in the table is in the view and stays there', new URL(page.url()).searchParams.get('at')?.startsWith('7.9,54'));
  await page.getByRole('button', { name: 'New zone from this view' }).click();
  await look(page, 'picture-chosen-dark-1280');
  await page.getByLabel('Name of the zone').fill('Jade');
  await page.keyboard.press('Enter');
  await is('a zone is drawn without a mouse', page.getByRole('option', { name: /Jade/ }).waitFor({ timeout: 5000 }).then(() => true));

  await page.getByRole('link', { name: 'Intake' }).click();
  await page.locator('input[type=file]').setInputFiles({ name: 'day.edi', mimeType: 'text/plain', buffer: Buffer.from('UNA') });
  await page.getByText('212 records').waitFor({ timeout: 5000 });
  await is('a receipt says what was lost and why', page.getByText('check sum 24 expected').isVisible());
  await look(page, 'receipt-dark-1280');

  await page.goto(`${base}/queue`);
  await page.locator('.row').first().waitFor();
  const seen = new Set();
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab');
    seen.add(await page.evaluate(() => document.activeElement.tagName + (document.activeElement.getAttribute('href') ?? document.activeElement.textContent).slice(0, 30)));
  }
  await is(`Tab reaches ${seen.size} different controls`, seen.size >= 18);
  await page.context().close();
  server.closeAllConnections();
  server.close();
}

sizes();
await everyScreen(false);
if (!only.length || only.includes('empty')) await everyScreen(true);
if (!only.length || only.includes('walk')) await keyboardWalk();
await browser.close();
console.log(failures.length ? `${failures.length} failures` : 'all checks hold');
process.exit(failures.length ? 1 : 0);
