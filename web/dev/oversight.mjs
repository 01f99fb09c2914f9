// DEVELOPMENT TOOL, not part of the product: invented data of those who watch, in the shapes of the HTTP API.
import { createHash } from 'node:crypto';
import { areas, day, kinds, now } from './data.mjs';

const ago = (minutes) => new Date(now - minutes * 60_000).toISOString();
const hash = (text) => createHash('sha256').update(text).digest('hex');
const operations = ['consultation', 'consultation', 'consultation', 'alteration', 'collection', 'disclosure', 'refusal', 'login', 'approval', 'administration', 'break-glass', 'erasure'];
const users = ['m.koch', 'a.lind', 'n.papadaki', 'j.weber', 'system'];
const purposes = ['serious-crime', 'terrorism', 'cybersecurity', 'customs'];

export const audit = Array.from({ length: 900 }, (_, i) => {
  const operation = operations[(i * 7) % operations.length];
  const user = users[(i * 3) % users.length];
  const what = { login: 'sign-in', refusal: 'accounts', administration: 'account a.lind changed', approval: 'order o1', collection: `message ${hash(`m${i}`)}`, erasure: 'retention' }[operation] ?? (i % 3 ? `hit s${i % 4}` : 'subject r-cargo/0');
  return {
    index: 4899 - i, at: ago(i * 19), user, authority: user === 'a.lind' ? 'EL-CSIRT' : 'EL-PIU', purpose: operation === 'login' ? '' : purposes[i % 4], case: operation === 'login' ? '' : ['2026-118', '2026-121', '2026-090'][i % 3],
    operation, what, items: i % 5 ? [] : ['k3JxUq0aZ9LmPw2d.12', 'k3JxUq0aZ9LmPw2d.13'], count: 1 + (i % 30), outcome: operation === 'refusal' ? 'deny' : 'permit', reason: operation === 'refusal' ? 'right-missing' : operation === 'break-glass' ? 'break-glass' : '',
    rule: '', recipient: operation === 'disclosure' ? 'EUROPOL' : '', label: i % 4 ? '' : 'owners=EL-PIU;purposes=terrorism;level=LIMITE;tlp=AMBER', detector: '', version: '', justification: operation === 'alteration' ? hash(`j${i}`) : '', about: i % 11 ? [] : [hash(`p${i}`)],
  };
});

export function find(p) {
  const before = p.get('after') ? Number(p.get('after')) : Infinity;
  const same = (e, name) => !p.get(name) || e[name] === p.get(name);
  const about = (e, what) => !what || e.what === what || e.what.split(' ')[1] === what || e.items.includes(what);
  return audit.filter((e) => e.index < before && ['user', 'authority', 'case', 'purpose', 'operation', 'outcome'].every((n) => same(e, n)) && about(e, p.get('what')) && (!p.get('from') || e.at >= p.get('from')) && (!p.get('to') || e.at < p.get('to')));
}

export function sample(p) {
  const seed = p.get('seed') ?? '1';
  return find(p).toSorted((a, b) => hash(seed + a.index).localeCompare(hash(seed + b.index))).slice(0, Number(p.get('n') ?? 20)).toSorted((a, b) => a.index - b.index);
}

export function statistics(p, list = find(p)) {
  const by = (of) => Object.fromEntries(Object.entries(list.reduce((n, e) => (of(e) ? { ...n, [of(e)]: (n[of(e)] ?? 0) + 1 } : n), {})).sort((a, b) => b[1] - a[1]));
  return { entries: list.length, byOperation: by((e) => e.operation), byOutcome: by((e) => e.outcome), byPurpose: by((e) => e.purpose), byAuthority: by((e) => e.authority), byUser: by((e) => e.user), byCase: by((e) => e.case), byDay: by((e) => e.at.slice(0, 10)) };
}

export const retention = {
  due: [[-1, 'erase', 0, 3], [0, 'mask', 0, 214], [0, 'erase', 4, 12], [1, 'mask', 0, 198], [1, 'erase', 3, 41], [7, 'erase', 1, 1904], [30, 'erase', 2, 88]].map(([d, action, a, records]) => ({ day: day(d), action, area: areas[a], kind: kinds[areas[a]][0], records })),
  holds: [{ subject: 'message 3fa1c09e44d2', records: 12, reason: 'Evidence in the proceedings 4 Kls 17/26', basis: 'Directive (EU) 2016/680, Article 16(3)(b)', askedBy: 'n.papadaki', since: ago(60 * 24 * 9), until: `${day(90)}T00:00:00Z` }],
  runs: [{ at: ago(60 * 5), erased: 31, masked: 207, audit: 4880 }, { at: ago(60 * 29), erased: 12, masked: 188, audit: 4790 }],
};

const order = (id, kind, subject, over = {}) => ({
  id, kind, subject, reason: 'The booking matches the transfer in case 2026-118', basis: 'Directive (EU) 2016/681, Article 12(3)', askedBy: 'a.lind', authority: 'EL-PIU', purpose: 'serious-crime', case: '2026-118',
  askedAt: ago(190), until: new Date(now + 13 * 86_400_000).toISOString(), state: 'open', decidedBy: '', decidedAt: null, verdictReason: '', carriedOut: false, ...over,
});
export const orders = [
  order('o1', 'unmask', 'record k3JxUq0aZ9LmPw2d.12'),
  order('o2', 'hold', 'message 3fa1c09e44d2', { askedBy: 'm.koch', reason: 'Evidence in the proceedings 4 Kls 17/26', basis: 'Directive (EU) 2016/680, Article 16(3)(b)' }),
  order('o3', 'rights-report', 'record k3JxUq0aZ9LmPw2d.12', { reason: 'Request of the person of 12 November, identity checked', basis: 'Directive (EU) 2016/680, Article 14' }),
  order('o4', 'rights-report', 'subject p0LmQq0aZ9LmPw2d.3/1', { state: 'approved', decidedBy: 'n.papadaki', decidedAt: ago(90), verdictReason: 'Identity and scope are right', carriedOut: true }),
  order('o5', 'export', 'queue of case 2026-090', { state: 'refused', decidedBy: 'n.papadaki', decidedAt: ago(900), verdictReason: 'More than the case needs' }),
];

export const notices = [
  { id: 'n1', kind: 'break-glass', at: ago(36), until: ago(6), roles: ['data-protection-officer'], user: 'j.weber', authority: 'EL-PIU', purpose: 'civil-protection', caseNumber: '2026-131', reason: 'Ferry adrift with 212 people, no second officer reachable', reviewedBy: '', reviewedAt: null, review: '' },
  { id: 'n2', kind: 'break-glass', at: ago(60 * 50), until: ago(60 * 49), roles: ['data-protection-officer'], user: 'a.lind', authority: 'EL-CSIRT', purpose: 'terrorism', caseNumber: '2026-101', reason: 'Threat against a station within the hour', reviewedBy: 'n.papadaki', reviewedAt: ago(60 * 40), review: 'Two readings, both needed' },
];

export const roles = [
  ['analyst', ['read', 'decide', 'send', 'hit-no-hit']], ['decider', ['read', 'decide', 'export', 'approve', 'hit-no-hit']], ['duty-officer', ['read', 'decide', 'export', 'approve', 'hit-no-hit', 'break-glass', 'settings']],
  ['data-protection-officer', ['read', 'read-log', 'sample-log', 'read-totals', 'rights', 'hold', 'approve']], ['overseer', ['read-log', 'sample-log', 'read-totals']], ['auditor', ['read-log']], ['administrator', ['accounts', 'settings']], ['sender', ['send']],
].map(([role, rights]) => ({ role, rights, validFrom: '2018-05-06', source: 'Directive (EU) 2016/680', alone: role === 'administrator' }));

const account = (user, name, authority, its, over = {}) => ({ user, person: user, name, authority, clearance: 'LIMITE', roles: its, purposes: ['terrorism', 'serious-crime'], locked: false, mustChangeSecret: false, secretAt: ago(60 * 24 * 20), secret: null, ...over });
export const accounts = [
  account('m.koch', 'Mara Koch', 'EL-PIU', ['analyst', 'decider']), account('a.lind', 'Anders Lind', 'EL-CSIRT', ['analyst'], { purposes: ['cybersecurity'] }), account('n.papadaki', 'Niki Papadaki', 'EL-DPO', ['data-protection-officer']),
  account('j.weber', 'Jana Weber', 'EL-PIU', ['duty-officer'], { locked: true }), account('t.novak', 'Tomas Novak', 'EL-PIU', ['analyst'], { mustChangeSecret: true, clearance: 'RESTRICTED' }), account('admin', 'Administrator', 'NODE', ['administrator'], { purposes: [], clearance: 'UNCLASSIFIED' }),
];
