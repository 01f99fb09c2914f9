// DEVELOPMENT TOOL, not part of the product: signing in, rights, steps up, orders of two persons, answered from memory.
import * as watch from './oversight.mjs';

const purposes = [
  { code: 'serious-crime', title: 'Serious crime', source: 'Directive (EU) 2016/681, Article 1(2)' },
  { code: 'terrorism', title: 'Terrorist offences', source: 'Directive (EU) 2016/681, Article 1(2)' },
  { code: 'customs', title: 'Customs risk', source: 'Regulation (EU) 952/2013, Article 46' },
];
const people = {
  'm.koch': ['Mara Koch', 'EL-PIU', ['duty-officer', 'data-protection-officer']], // sees every screen but the accounts
  analyst: ['Ana Ilic', 'EL-PIU', ['analyst']],
  overseer: ['Ott Tamm', 'EL-DPA', ['overseer']],
  admin: ['Administrator', 'NODE', ['administrator']],
  new: ['Nora Novak', 'EL-PIU', ['analyst'], { mustChangeSecret: true }],
};

function person(user) {
  const [name, authority, roles, over] = people[user] ?? people['m.koch'];
  const rights = [...new Set(roles.flatMap((r) => watch.roles.find((x) => x.role === r).rights))].sort();
  const soon = (minutes) => new Date(Date.now() + minutes * 60_000).toISOString();
  return { user, name, authority, clearance: 'RESTRICTED', roles, rights, purposes: rights.includes('read') ? purposes : [], context: null, breakGlass: null, mustChangeSecret: false, idleUntil: soon(30), until: soon(720), ...over };
}

/** Routes of a session and of those who watch; `keep` holds the session. */
export function sessionRoutes({ keep, problem, shown, page }) {
  const passkeys = [{ id: 'AQID', name: 'Key on my ring', transports: ['usb'], backedUp: false, created: '2026-10-02T08:00:00Z', lastUsed: '2026-11-23T06:10:00Z' }];
  const tokens = new Set();
  const question = () => ({ publicKey: { challenge: 'AAAA', rpId: 'localhost', allowCredentials: [], userVerification: 'required', timeout: 120_000 }, action: null, random: null });
  const stepUp = (action, then) => (req) => {
    const token = req.headers['x-symbolon-step-up'];
    if (!tokens.delete(`${action} ${token}`)) return problem(403, 'Confirm that it is you', 'Prove your presence for this action.', { type: '/problems/step-up-needed', action });
    return then();
  };
  const set = (over) => (keep.session = { ...keep.session, ...over });
  const of = (id) => watch.orders.find((o) => o.id === id);
  const account = (user) => watch.accounts.find((a) => a.user === user);
  const listed = (list) => ({ items: shown(list), next: null });

  return [
    ['GET', '/api/session/methods', () => ({ secret: true, passkey: true, origin: keep.origin, oidc: [{ id: 'eu-login', title: 'EU Login' }] })],
    ['POST', '/api/session', (_, __, body) => {
      if (body.secret === 'locked') return problem(429, 'Too much at once', 'Too many wrong secrets for this user.', { type: '/problems/locked', retryAfter: 58 });
      if (body.secret === 'wrong') return problem(401, 'Not signed in', 'User or secret is not right. Maybe the keyboard layout differs.');
      return (keep.session = person(body.user));
    }],
    ['GET', '/api/session', () => keep.session ?? problem(401, 'Not signed in', 'There is no session.')],
    ['DELETE', '/api/session', () => ((keep.session = null), null)],
    ['DELETE', '/api/session/everywhere', () => ((keep.session = null), null)],
    ['PUT', '/api/session/context', (_, __, body) => set({ context: body, breakGlass: null })],
    ['PUT', '/api/session/secret', (_, __, body) => (body.secret.length < 12 ? problem(422, 'The request cannot be used', 'a secret needs 12 characters or more') : set({ mustChangeSecret: false }))],
    ['POST', '/api/session/step-up', (_, __, body) => {
      if (body.secret === 'wrong') return problem(403, 'Refused', 'the secret does not prove it. Maybe try again', { type: '/problems/wrong-secret' });
      const token = `t${tokens.size}${Date.now()}`;
      tokens.add(`${body.action} ${token}`);
      return { token };
    }],
    ['POST', '/api/session/break-glass', (_, __, body) => set({ context: { purpose: body.purpose, case: body.case }, breakGlass: { purpose: body.purpose, reason: body.reason, until: new Date(Date.now() + body.minutes * 60_000).toISOString() } })],
    ['DELETE', '/api/session/break-glass', () => set({ breakGlass: null, context: { purpose: 'serious-crime', case: '2026-118' } })],
    ['GET', '/api/session/help', () => ({ missing: [{ right: 'accounts', roles: ['administrator'] }], otherPurposes: [], mayBreakGlass: true, advice: 'For a right, ask who holds one of its roles, or your administrator. Whether there is more than you see is told to nobody.' })],
    ['GET', '/api/passkeys', () => listed(passkeys)],
    ['POST', '/api/passkeys/options', question],
    ['POST', '/api/session/step-up/options', question],
    ['DELETE', '/api/passkeys/:id', (_, { id }, __, req) => stepUp(`remove passkey ${id}`, () => (passkeys.splice(passkeys.findIndex((k) => k.id === id), 1), null))(req)],
    ['GET', '/api/audit', (url) => { const found = shown(watch.find(url.searchParams)); const limit = Number(url.searchParams.get('limit') ?? 100); return { items: found.slice(0, limit), next: found.length > limit ? String(found[limit - 1].index) : null }; }],
    ['GET', '/api/audit/sample', (url) => listed(watch.sample(url.searchParams))],
    ['GET', '/api/audit/statistics', (url) => watch.statistics(url.searchParams, shown(watch.find(url.searchParams)))],
    ['GET', '/api/audit/:index/proof', (_, { index }) => ({ body: `c2sp.org/tlog-proof@v1\nindex ${index}\n`, headers: {} })],
    ['GET', '/api/audit/:index/opened', () => ({ justification: 'Same person: passport and birth date agree', about: ['FE481207'] })],
    ['GET', '/api/retention', () => ({ due: shown(watch.retention.due), holds: shown(watch.retention.holds), runs: shown(watch.retention.runs) })],
    ['POST', '/api/retention/run', () => ({ erased: 12, masked: 214 })],
    ['GET', '/api/orders', (url) => listed(watch.orders.filter((o) => !url.searchParams.get('state') || o.state === url.searchParams.get('state')))],
    ['POST', '/api/orders', (_, __, body) => { const made = { ...of('o1'), ...body, id: `o${watch.orders.length + 1}`, askedBy: keep.session.user, authority: keep.session.authority, state: 'open' }; watch.orders.unshift(made); return made; }],
    ['POST', '/api/orders/:id/decision', (_, { id }, body, req) => {
      const decide = () => Object.assign(of(id), { state: body.verdict === 'approve' ? 'approved' : 'refused', decidedBy: keep.session.user, decidedAt: new Date().toISOString(), verdictReason: body.reason });
      return body.verdict === 'approve' && of(id).kind !== 'hold' ? stepUp(`approve ${of(id).kind} ${of(id).subject}`, decide)(req) : decide();
    }],
    ['GET', '/api/notices', () => listed(watch.notices)],
    ['POST', '/api/notices/:id/review', (_, { id }, body) => Object.assign(watch.notices.find((n) => n.id === id), { reviewedBy: keep.session.user, reviewedAt: new Date().toISOString(), review: body.reason })],
    ['GET', '/api/roles', () => ({ items: watch.roles, next: null })],
    ['GET', '/api/accounts', () => page(watch.accounts, new URL('http://x/?limit=200'))],
    ['POST', '/api/accounts', (_, __, body, req) => stepUp(`account ${body.user}`, () => { const made = { ...account('m.koch'), ...body, mustChangeSecret: true, locked: false }; watch.accounts.splice(0, watch.accounts[0].user === body.user ? 1 : 0, made); return { ...made, secret: 'k7Qz-Rw2m-9Lpx-T4vd' }; })(req)],
    ['PUT', '/api/accounts/:user', (_, { user }, body, req) => stepUp(`account ${user}`, () => Object.assign(account(user), body))(req)],
    ...['lock', 'unlock'].map((what) => ['POST', `/api/accounts/:user/${what}`, (_, { user }, __, req) => stepUp(`account ${user} ${what}`, () => Object.assign(account(user), { locked: what === 'lock' }))(req)]),
    ['POST', '/api/accounts/:user/secret', (_, { user }, __, req) => stepUp(`account ${user} secret`, () => ({ ...Object.assign(account(user), { mustChangeSecret: true }), secret: 'k7Qz-Rw2m-9Lpx-T4vd' }))(req)],
    ['GET', '/api/messages/:id/bytes', (_, { id }, __, req) => stepUp(`disclosure message ${id}`, () => ({ body: 'UNA', headers: {} }))(req)],
  ];
}
