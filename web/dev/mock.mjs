// DEVELOPMENT TOOL, not part of the product: answers the HTTP API with invented data and serves the built page under the
// product's own content security policy. `npm run mock` (built page), `npm run dev` (Vite in front), `--empty`, `--port N`.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import * as data from './data.mjs';
import { sessionRoutes } from './session.mjs';

const web = fileURLToPath(new URL('../target/classes/web', import.meta.url));
const types = { html: 'text/html; charset=utf-8', js: 'text/javascript', mjs: 'text/javascript', css: 'text/css', json: 'application/json', svg: 'image/svg+xml', woff2: 'font/woff2' };
const security = {
  'Content-Security-Policy': "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types svelte-trusted-html default",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** The server; `empty` answers as a node without a single message. */
export function mock({ empty = false } = {}) {
  const keep = { session: null, origin: '' };
  const streams = new Set();
  const shown = (list) => (empty ? [] : list);

  const page = (list, url, size = 100) => {
    const from = Number(url.searchParams.get('after') ?? 0);
    const limit = Math.min(200, Number(url.searchParams.get('limit') ?? size));
    return { items: list.slice(from, from + limit), next: from + limit < list.length ? String(from + limit) : null };
  };
  const tally = (list, key) => list.reduce((n, x) => ({ ...n, [x[key]]: (n[x[key]] ?? 0) + 1 }), {});
  const isOpen = (h) => ['open', 'taken', 'later'].includes(h.state);

  function hitList(url) {
    const p = url.searchParams;
    const state = p.get('state') ?? 'open';
    const q = (p.get('q') ?? '').toLowerCase();
    const list = shown(data.hits).filter((h) =>
      (state === 'all' || isOpen(h) === (state === 'open')) && (!p.get('area') || h.areas.includes(p.get('area'))) &&
      (!p.get('severity') || h.severity === p.get('severity')) && (!p.get('detector') || h.detector === p.get('detector')) && h.title.toLowerCase().includes(q));
    const open = shown(data.hits).filter(isOpen);
    return { ...page(list, url), counts: { open: open.length, decided: shown(data.hits).length - open.length, byArea: tally(open, 'area'), bySeverity: tally(open, 'severity') } };
  }

  const problem = (status, title, detail, more = {}) => ({ status, problem: { type: 'about:blank', title, status, detail, ...more } });
  const send = (event, value) => streams.forEach((s) => s.write(`event: ${event}\ndata: ${JSON.stringify(value)}\n\n`));

  const routes = [
    ...sessionRoutes({ keep, problem: (...a) => problem(...a), shown, page }),
    ['GET', '/api/areas', () => ({ items: data.areas.map((name) => ({ name, title: name[0].toUpperCase() + name.slice(1), kinds: [{ name: data.kinds[name][0], title: data.kinds[name][0].replace('-', ' '), regime: 'FUSED' }], formats: [], detectors: [] })) })],
    ['GET', '/api/hits', hitList],
    ['GET', '/api/hits/:id', (_, { id }) => detail(id)],
    ['POST', '/api/hits/:id/take', (_, { id }) => { const h = data.hits.find((x) => x.id === id); Object.assign(h, { state: 'taken', takenBy: keep.session.user, version: h.version + 1 }); return detail(id); }],
    ['POST', '/api/hits/:id/decision', (_, { id }, body, req) => {
      const h = data.hits.find((x) => x.id === id);
      if (!body.reason) return problem(422, 'No reason', 'A decision needs a reason.');
      if (String(h.version) !== req.headers['if-match']?.replaceAll('"', '')) return problem(412, 'The hit changed', `You saw version ${req.headers['if-match']}, the hit is at version ${h.version}: a.lind rejected it at 06:12. Maybe read it again and decide once more.`);
      data.decide(h, body.verdict, body.reason, keep.session.user);
      send('decision', { id, state: h.state, user: keep.session.user });
      return detail(id);
    }],
    ['POST', '/api/decisions', (_, __, body) => {
      const refused = body.hits.filter((x) => data.hits.find((h) => h.id === x.id).version !== x.version).map((x) => ({ id: x.id, why: 'changed since you saw it' }));
      for (const x of body.hits) if (!refused.some((r) => r.id === x.id)) data.decide(data.hits.find((h) => h.id === x.id), body.verdict, body.reason, keep.session.user);
      return { decided: body.hits.length - refused.length, refused };
    }],
    ['GET', '/api/records/:id', (_, { id }) => data.record(id)],
    ['GET', '/api/search', (url) => ({ items: shown(data.search(url.searchParams.get('q') ?? '')) })],
    ['GET', '/api/subjects/:record/:mention', (_, p) => data.subject(p.record, Number(p.mention))],
    ['GET', '/api/picture', () => ({ at: new Date().toISOString(), positions: shown(data.positions), features: shown(data.features), zones: shown(data.zones) })],
    ['PUT', '/api/zones/:id', (_, { id }, body) => (data.zones.push({ id, ...body }), body)],
    ['DELETE', '/api/zones/:id', (_, { id }) => (data.zones.splice(data.zones.findIndex((z) => z.id === id), 1), null)],
    ['GET', '/api/strategy', () => ({ source: 'COM(2010) 673 final, Annex', objectives: shown(data.strategyObjectives) })],
    ['GET', '/api/messages', (url) => page(shown(data.messages), url)],
    ['GET', '/api/messages/:id', (_, { id }) => { const m = data.messages.find((x) => x.message === id) ?? data.messages[0]; return { ...m, rejects: m.lost ? data.rejects : [], records: Array.from({ length: 12 }, (_, i) => data.row(m.area, i * 3)) }; }],
    ['POST', '/api/messages', (_, __, body) => ({ status: 201, body: { message: 'ab'.repeat(32), outcome: 'accepted', area: 'passengers', format: 'PNRGOV', bytes: body.length, records: 212, mentions: 431, hits: 3, rejects: data.rejects, lost: 4, remarks: 2, seconds: 0.41 } })],
    ['GET', '/api/status', () => ({ version: '1', messages: 26014, records: 418220, mentions: 903112, positions: 120400, hits: { open: 904, total: 1411, byArea: {}, acrossAreas: 37 }, rejects: 122, areas: data.areas, uptimeSeconds: 88123, database: 'PostgreSQL 17' })],
  ];

  function detail(id) {
    const h = data.hits.find((x) => x.id === id);
    return h ? { body: data.hitDetail(h), headers: { ETag: `"${h.version}"` } } : problem(404, 'No such hit', `There is no hit ${id} that you may read.`);
  }

  function match(method, path) {
    for (const [m, pattern, answer] of routes) {
      const names = [];
      const shape = new RegExp(`^${pattern.replace(/:(\w+)/g, (_, n) => (names.push(n), '([^/]+)'))}$`);
      const found = m === method && shape.exec(path);
      if (found) return [answer, Object.fromEntries(names.map((n, i) => [n, decodeURIComponent(found[i + 1])]))];
    }
    return null;
  }

  const server = createServer(async (req, res) => {
    const url = new URL(req.url, 'http://localhost');
    keep.origin = `http://${req.headers.host}`;
    if (url.pathname === '/events') {
      res.writeHead(200, { 'Content-Type': 'text/event-stream', ...security });
      res.write(': hello\n\n');
      streams.add(res);
      return req.on('close', () => streams.delete(res));
    }
    if (!url.pathname.startsWith('/api/')) return file(url.pathname, res);
    const chunks = [];
    for await (const c of req) chunks.push(c);
    const raw = Buffer.concat(chunks);
    const found = match(req.method, url.pathname);
    if (!found) return answer(res, problem(404, 'No such route', `${req.method} ${url.pathname}`));
    if (!keep.session && !['/api/session', '/api/session/methods'].includes(url.pathname)) return answer(res, problem(401, 'Not signed in', 'There is no session.'));
    if (req.method !== 'GET' && !req.headers['x-symbolon']) return answer(res, problem(403, 'Header missing', 'X-Symbolon is missing.'));
    const body = req.headers['content-type'] === 'application/json' ? JSON.parse(raw.toString() || '{}') : raw;
    answer(res, await found[0](url, found[1], body, req));
  });

  function answer(res, value) {
    if (value?.problem) {
      const retry = value.problem.retryAfter;
      res.writeHead(value.status, { 'Content-Type': 'application/problem+json', ...security, ...(retry && { 'Retry-After': retry }) });
      return res.end(JSON.stringify(value.problem));
    }
    if (value === null) return res.writeHead(204).end();
    res.writeHead(value.status >= 200 ? value.status : 200, { 'Content-Type': 'application/json', ...security, ...value.headers });
    res.end(JSON.stringify(value.headers || value.status >= 200 ? value.body : value));
  }

  function file(path, res) {
    const wanted = path.includes('..') ? '/' : path;
    const at = /\.\w+$/.test(wanted) ? web + wanted : `${web}/index.html`;
    if (!existsSync(at) || !statSync(at).isFile()) return res.writeHead(404).end();
    res.writeHead(200, { 'Content-Type': types[at.split('.').at(-1)] ?? 'application/octet-stream', ...security });
    createReadStream(at).pipe(res);
  }

  return { server, send, change: (id) => data.hits.find((h) => h.id === id).version++ };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dev = process.argv.includes('--dev');
  const at = process.argv.indexOf('--port');
  const port = at > 0 ? Number(process.argv[at + 1]) : 7701;
  const { server, send } = mock({ empty: process.argv.includes('--empty') });
  server.listen(port, '127.0.0.1', () => console.log(`mock answers on http://127.0.0.1:${port}`));
  setInterval(() => send('hit', { id: 's0', title: 'A new hit of the mock', severity: 'HIGH', area: 'cargo' }), 20_000);
  if (dev) {
    const { createServer: vite } = await import('vite');
    const v = await vite({ server: { proxy: { '/api': `http://127.0.0.1:${port}`, '/events': `http://127.0.0.1:${port}` } } });
    await v.listen();
    v.printUrls();
  }
}
