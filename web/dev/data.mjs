// DEVELOPMENT TOOL, not part of the product: invented, seeded data in the shapes of the HTTP API, for screenshots and checks.

/** mulberry32: a small seeded generator, so that every screenshot shows the same day. */
function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const rnd = random(2010);
const pick = (list) => list[Math.floor(rnd() * list.length)];
const hex = (n) => Array.from({ length: n }, () => Math.floor(rnd() * 16).toString(16)).join('');
export const now = Date.now();
const ago = (minutes) => new Date(now - minutes * 60_000).toISOString();

export const areas = ['passengers', 'cargo', 'money', 'cyber', 'prevention', 'border', 'crisis', 'strategy'];

export const day = (days) => new Date(now + days * 86_400_000).toISOString().slice(0, 10);

export const label = (over = {}) => ({
  text: 'owners=EL-PIU;purposes=serious-crime,terrorism;level=LIMITE;tlp=AMBER',
  purposes: ['serious-crime', 'terrorism'],
  level: 'LIMITE',
  marking: 'LIMITE',
  tlp: 'TLP:AMBER',
  pap: 'PAP:AMBER',
  handling: ['H1'],
  owners: ['EL-PIU'],
  audience: ['EL-PIU', 'EL-NODE'],
  grade: 'B2',
  subjects: ['suspect', 'other'],
  basis: 'fact',
  depersonaliseAt: day(180),
  eraseAt: day(365 * 5),
  ...over,
});

export const kinds = {
  passengers: ['booking', 'PNRGOV', 'TVL+120825:1120+WAW+FRA+LO+379+M', 'Booking 7KQ2XM, Warsaw to Frankfurt'],
  cargo: ['house-waybill', 'FHL', 'HBS/SNA5527/SAHAMB/2/K14/14.5//PRINTER CARTRIDGES', 'House waybill SNA5527, Sanaa to Hamburg'],
  money: ['credit-transfer', 'MT103', ':50K:/LV80BANK0000435195001\nNORDHAFEN OFFICE SUPPLY SIA', 'Credit transfer EUR 18,400.00'],
  cyber: ['indicator', 'STIX', '"pattern": "[domain-name:value = \'toner-parts.example\']"', 'Indicator toner-parts.example'],
  border: ['position', 'AIS', '!AIVDM,1,1,,A,13u?etPv2;0n:dDPwUM1U1Cb069D,0*24', 'Position of MARLENE K'],
  crisis: ['warning', 'CAP', '<severity>Severe</severity><event>Storm surge</event>', 'Storm surge, German Bight'],
  prevention: ['practice', 'practice-form', '"title": "Exit talks in three towns"', 'Exit talks in three towns'],
  strategy: ['action', 'actions-csv', '1,1,"Proposal on the use of PNR"', 'Action 1.1'],
};

let made = 0;
export function row(area, minutes, over = {}) {
  const [kind, format, , title] = kinds[area];
  made++;
  return { id: `${hex(16)}.${made}`, label: label(area === 'crisis' ? { tlp: 'TLP:CLEAR', level: 'UNCLASSIFIED', marking: 'UNCLASSIFIED', handling: [], subjects: [], audience: [], purposes: [] } : {}), area, kind, format, message: hex(64), index: made % 40, at: ago(minutes), place: null, title, ...over };
}

const excerptOf = (area) => kinds[area][2];

const viktor = {
  role: 'traveller',
  type: 'PERSON',
  names: ['MARENKO/VIKTOR MR', 'Viktor Marenko'],
  birthDates: ['1974-03-12'],
  sex: 'M',
  countries: ['UA'],
  identifiers: [
    { type: 'PASSPORT', value: 'FE481207', issuer: 'UA' },
    { type: 'PHONE', value: '+37120001234', issuer: '' },
    { type: 'EMAIL', value: 'orders@toner-parts.example', issuer: '' },
  ],
  addresses: ['Brivibas iela 12, Riga LV-1010'],
};
const nordhafen = {
  role: 'consignee',
  type: 'ORGANISATION',
  names: ['NORDHAFEN OFFICE SUPPLY SIA', 'Nordhafen Office Supply'],
  birthDates: [],
  sex: null,
  countries: ['LV', 'DE'],
  identifiers: [
    { type: 'IBAN', value: 'LV80BANK0000435195001', issuer: '' },
    { type: 'PHONE', value: '+37120001234', issuer: '' },
    { type: 'DOMAIN', value: 'toner-parts.example', issuer: '' },
  ],
  addresses: ['Am Sandtorkai 30, 20457 Hamburg'],
};

const first = ['Anna', 'Jonas', 'Maria', 'Piotr', 'Elena', 'Karim', 'Sofia', 'Luca', 'Ivana', 'Tomas', 'Aino', 'Yusuf', 'Clara', 'Nikos'];
const last = ['Kowalska', 'Berzins', 'Lindqvist', 'Papadakis', 'Novak', 'Haddad', 'Moreau', 'Rossi', 'Horvat', 'Virtanen', 'Demir', 'Weber', 'Jansen'];
const vessels = ['MARLENE K', 'BALTIC HERON', 'SKAGEN STAR', 'NORDWIND', 'ADRIA PEARL', 'ORION TRADER', 'LIEPAJA', 'SANTA RITA'];
const severities = ['CRITICAL', 'HIGH', 'HIGH', 'MEDIUM', 'MEDIUM', 'MEDIUM', 'LOW', 'LOW', 'LOW', 'INFO'];

const templates = [
  ['list-screening', 'passengers', () => `${pick(first)} ${pick(last)} may be an entry of the EU list`],
  ['list-screening', 'money', () => `Ordering customer ${pick(last)} Trading may be an entry of the OFAC list`],
  ['shared-identifier', 'money', () => `One phone number in two areas: ${pick(first)} ${pick(last)}`],
  ['zone-entry', 'border', () => `${pick(vessels)} entered the zone Fehmarnbelt`],
  ['ais-gap', 'border', () => `${pick(vessels)} silent for ${Math.floor(2 + rnd() * 9)} h ${Math.floor(rnd() * 60)} min`],
  ['vague-goods', 'cargo', () => `Consignment ${Math.floor(rnd() * 9e7) + 1e7} declared as "PARTS"`],
  ['placeholder-party', 'cargo', () => `Consignee "TO ORDER" on waybill ${Math.floor(rnd() * 9e7) + 1e7}`],
  ['indicator-match', 'cyber', () => `Domain of an indicator used by a registered company`],
  ['warning-over-critical', 'crisis', () => `Storm surge warning over Wilhelmshaven oil terminal`],
];

function hitRow(i) {
  const [detector, area, title] = templates[i % templates.length];
  const severity = pick(severities);
  const due = rnd() < 0.35 ? ago(-(20 + rnd() * 60 * 72)) : null;
  const joined = detector === 'shared-identifier' || detector === 'indicator-match';
  const taken = rnd() < 0.08;
  return {
    id: `h${String(i).padStart(5, '0')}`,
    version: 1,
    area,
    areas: joined ? [area, pick(areas.slice(0, 6).filter((a) => a !== area))] : [area],
    detector,
    severity,
    score: Math.round((0.45 + rnd() * 0.54) * 100) / 100,
    at: ago(rnd() * 60 * 30),
    deadline: due,
    title: title(),
    state: taken ? 'taken' : 'open',
    takenBy: taken ? 'a.lind' : null,
    label: label(i % 3 ? {} : { tlp: 'TLP:GREEN', handling: [] }),
  };
}

const story = [
  { detector: 'shared-identifier', area: 'cargo', areas: ['passengers', 'cargo', 'money', 'cyber'], severity: 'CRITICAL', score: 0.97, deadline: ago(-42), title: 'Nordhafen Office Supply: one phone number in four areas' },
  { detector: 'list-screening', area: 'passengers', areas: ['passengers'], severity: 'CRITICAL', score: 0.91, deadline: ago(-95), title: 'Viktor Marenko may be Viktor MARENKO, EU list EU.4711.62' },
  { detector: 'vague-goods', area: 'cargo', areas: ['cargo', 'passengers'], severity: 'HIGH', score: 0.84, deadline: ago(-170), title: 'Printer cartridges, 14.5 kg, Sanaa to Hamburg: consignee is a placeholder' },
  { detector: 'ais-gap', area: 'border', areas: ['border'], severity: 'HIGH', score: 0.78, deadline: null, title: 'MARLENE K silent for 6 h 12 min off Liepaja, draught changed by 1.4 m' },
];

export const hits = [
  ...story.map((s, i) => ({ id: `s${i}`, version: 1, at: ago(30 + i * 14), state: 'open', takenBy: null, label: label(), ...s })),
  ...Array.from({ length: 900 }, (_, i) => hitRow(i)),
];
const rank = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'INFO'];
hits.sort((a, b) =>
  (a.deadline ?? '9999').localeCompare(b.deadline ?? '9999') || rank.indexOf(a.severity) - rank.indexOf(b.severity) || b.score - a.score);

const history = new Map();
export const decisionsOf = (id) => history.get(id) ?? [];
export function decide(hit, verdict, reason, user) {
  hit.state = { accept: 'accepted', reject: 'rejected', later: 'later', authorise: 'authorised' }[verdict];
  hit.version++;
  history.set(hit.id, [...decisionsOf(hit.id), { at: new Date().toISOString(), user, verdict, reason }]);
}

const reasonsFor = {
  'list-screening': [
    [true, 'name', 'Names agree after folding and romanisation', 'MARENKO/VIKTOR MR', 'Віктор Маренко', 0.52],
    [true, 'birth-date', 'Birth date is the same day', '1974-03-12', '1974-03-12', 0.31],
    [true, 'nationality', 'Nationality is the same', 'UA', 'UA', 0.08],
    [false, 'birth-place', 'Place of birth differs', 'Riga', 'Kharkiv', 0.12],
  ],
  'shared-identifier': [
    [true, 'phone', 'The same phone number in a booking, a waybill, a transfer and an indicator', '+371 2000 1234', '+37120001234', 0.61],
    [true, 'domain', 'Mail domain of the booking is the domain of an indicator', 'orders@toner-parts.example', 'toner-parts.example', 0.28],
    [false, 'name', 'Names of the parties differ', 'Viktor Marenko', 'Nordhafen Office Supply SIA', 0.09],
  ],
  default: [
    [true, 'rule', 'The declared value is on the list of vague descriptions of goods', 'PRINTER CARTRIDGES', 'PARTS, CARTRIDGES, SAMPLES', 0.44],
    [true, 'weight', 'Weight is far above the usual for the goods', '14.5 kg', '2.1 kg (median)', 0.22],
    [false, 'history', 'The shipper is known with 41 unremarkable consignments', '', '', 0.15],
  ],
};

export function hitDetail(hit) {
  const reasons = (reasonsFor[hit.detector] ?? reasonsFor.default).map(([speaksFor, code, text, left, right, weight]) => ({ speaksFor, code, text, left, right, weight }));
  return {
    ...hit,
    reasons,
    evidence: hit.areas.map((area, i) => ({
      record: row(area, 60 + i * 45, { id: `r-${area}` }),
      mention: ['passengers', 'cargo', 'money', 'cyber'].includes(area) ? { index: 0, ...(area === 'passengers' ? viktor : nordhafen) } : null,
      excerpt: excerptOf(area),
      label: label(area === 'cyber' ? { tlp: 'TLP:GREEN', level: 'UNCLASSIFIED', marking: 'UNCLASSIFIED', handling: [], subjects: [] } : {}),
    })),
    history: decisionsOf(hit.id),
    precision: { accepted: 46, rejected: 18, open: 112 },
    earlier: [{ ...hits[7], state: 'rejected' }, { ...hits[21], state: 'accepted' }],
    label: label(),
  };
}

export function record(id) {
  const area = areas.find((a) => id.includes(a)) ?? 'passengers';
  return {
    ...row(area, 75, { id }),
    mentions: area === 'border' || area === 'crisis' ? [] : [area === 'passengers' ? viktor : nordhafen],
    body: { flight: 'LO379', from: 'WAW', to: 'FRA', departure: ago(-300), booked: ago(3000), bags: 2, payment: { form: 'card', amount: '412.30 EUR' }, seats: ['14A'] },
    where: { line: 7, offset: null },
    label: label(),
    evidence: `UNA:+.?*'\nUNB+IATA:1+LO+KRDHQ+100824:0710+001'\n${excerptOf(area)}'\nTIF+MARENKO:A+VIKTOR MR:A:1'\nSSR+DOCS:HK:1:LO:::::P/UKR/FE481207/UKR/12MAR74/M'`,
  };
}

export function subject(recordId, mention) {
  const org = !recordId.includes('passengers');
  const of = org ? nordhafen : viktor;
  const mentions = ['passengers', 'cargo', 'money', 'cyber', 'passengers', 'cargo'].map((area, i) => ({
    record: `r-${area}${i}`, mention: 0, area, kind: kinds[area][0], at: ago(60 * (i * 7 + 2)), role: ['traveller', 'consignee', 'creditor', 'contact', 'payer', 'shipper'][i], title: kinds[area][3], message: hex(64), label: label(),
  }));
  const sources = (...is) => is.map((i) => mentions[i].record);
  return {
    record: recordId, mention, type: of.type, title: of.names.at(-1),
    names: of.names.map((value, i) => ({ value, sources: sources(i, i + 2) })),
    attributes: [
      ...of.birthDates.map((value) => ({ name: 'birth date', value, sources: sources(0, 4) })),
      ...of.countries.map((value) => ({ name: 'country', value, sources: sources(0) })),
      ...of.addresses.map((value) => ({ name: 'address', value, sources: sources(1, 2) })),
    ],
    identifiers: of.identifiers.map((id, i) => ({ ...id, sources: sources(i, i + 1) })),
    mentions,
    links: [
      { reason: 'same phone number', via: { type: 'PHONE', value: '+37120001234', issuer: '' }, type: 'ORGANISATION', title: 'Nordhafen Office Supply SIA', record: 'r-cargo', mention: 0, area: 'cargo' },
      { reason: 'paid by', via: { type: 'IBAN', value: 'LV80BANK0000435195001', issuer: '' }, type: 'PERSON', title: 'Viktor Marenko', record: 'r-passengers', mention: 0, area: 'money' },
      { reason: 'carried by', via: { type: 'IMO', value: '9074729', issuer: '' }, type: 'VESSEL', title: 'MARLENE K', record: 'r-border', mention: 0, area: 'border' },
    ],
    timeline: mentions.flatMap((m, i) => [0, 11, 26].map((h) => ({ at: ago(60 * (i * 7 + 2 + h)), area: m.area, kind: m.kind, record: m.record, title: m.title }))),
    hits: hits.slice(0, 4), track: Array.from({ length: 20 }, (_, i) => [19 + i * 0.12, 56.4 + i * 0.03, ago(i * 30)]),
    areas: ['passengers', 'cargo', 'money', 'cyber'], truncated: false,
  };
}

export function search(q) {
  const all = [
    { type: 'PERSON', title: 'Viktor Marenko', area: 'passengers', record: 'r-passengers', mention: 0, identifiers: viktor.identifiers },
    { type: 'ORGANISATION', title: 'Nordhafen Office Supply SIA', area: 'cargo', record: 'r-cargo', mention: 0, identifiers: nordhafen.identifiers },
    { type: 'VESSEL', title: 'MARLENE K', area: 'border', record: 'r-border', mention: 0, identifiers: [{ type: 'IMO', value: '9074729', issuer: '' }, { type: 'MMSI', value: '275012000', issuer: '' }] },
  ];
  const needle = q.toLowerCase().replace(/[\s+]/g, '');
  return all.filter((s) => (s.title + JSON.stringify(s.identifiers)).toLowerCase().replace(/[\s+]/g, '').includes(needle));
}

// Lanes a ship can sail: positions scatter around them, so that few dots lie on land.
const lanes = [[[3, 52.3], [4.2, 53.6], [8, 54.1]], [[11.2, 54.4], [14, 54.9], [18.5, 56], [20.5, 57.2], [20.2, 58.6], [22.8, 59.4]], [[-9.8, 38.5], [-9.7, 43], [-5.6, 48.8], [1.4, 50.9]], [[-4, 36], [4, 38.2], [10.8, 37.8], [17, 36.2], [23.5, 35.9]], [[13, 44.8], [15.5, 43.2], [18.3, 41.2]]];
export const positions = Array.from({ length: 2500 }, (_, i) => {
  const lane = pick(lanes);
  const leg = Math.floor(rnd() * (lane.length - 1));
  const t = rnd();
  const jitter = () => (rnd() + rnd() + rnd() + rnd() - 2) * 0.55;
  return {
    record: `p${i}`, craft: String(211000000 + i * 37), name: i < 8 ? vessels[i] : `${pick(vessels).split(' ')[0]} ${i}`,
    lon: lane[leg][0] + (lane[leg + 1][0] - lane[leg][0]) * t + jitter(), lat: lane[leg][1] + (lane[leg + 1][1] - lane[leg][1]) * t + jitter(),
    speedKnots: Math.round(rnd() * 180) / 10, courseDegrees: Math.round(rnd() * 359), at: ago(rnd() * 90),
  };
});
const box = (w, s, e, n) => ({ type: 'Polygon', coordinates: [[[w, s], [e, s], [e, n], [w, n], [w, s]]] });
export const features = [
  { ...row('crisis', 100, { id: 'f-surge' }), severity: 'HIGH', geometry: { type: 'Polygon', coordinates: [[[6.9, 53.4], [8.2, 53.2], [9, 53.9], [8.7, 54.8], [7.4, 54.6], [6.7, 54], [6.9, 53.4]]] }, lon: 7.9, lat: 54 },
  { ...row('crisis', 300, { id: 'f-quake', title: 'Earthquake M 5.1, Ionian Sea', kind: 'event' }), severity: 'MEDIUM', geometry: { type: 'Point', coordinates: [20.4, 38.2] }, lon: 20.4, lat: 38.2 },
  { ...row('cargo', 200, { id: 'f-cargo' }), severity: null, geometry: { type: 'Point', coordinates: [9.99, 53.54] }, lon: 9.99, lat: 53.54 },
];
export const zones = [
  { id: 'z1', name: 'Fehmarnbelt', use: 'WATCHED', geometry: box(10.8, 54.3, 11.6, 54.75) },
  { id: 'z2', name: 'Wilhelmshaven oil terminal', use: 'CRITICAL', geometry: box(8.05, 53.5, 8.35, 53.7) },
];

export const messages = Array.from({ length: 260 }, (_, i) => {
  const area = pick(areas.slice(0, 7));
  const lost = rnd() < 0.15 ? Math.ceil(rnd() * 6) : 0;
  return { message: hex(64), source: pick(['airline-gateway', 'customs-icS2', 'swift-copy', 'ais-receiver-3', 'cap-feed', 'misp-partner']), received: ago(i * 4 + rnd() * 3), area, format: kinds[area][1], bytes: Math.floor(400 + rnd() * 90000), records: Math.floor(1 + rnd() * 220), lost, remarks: Math.floor(rnd() * 3) };
});
export const rejects = [
  { line: 214, offset: null, lost: 1, value: 'TIF+MARENKO:A+VIKTOR', reason: 'segment ends without its terminator; a traveller segment ends with \' (ICAO Doc 9944)' },
  { line: 398, offset: null, lost: 1, value: 'DTM+329:30FEB74', reason: 'birth date 30FEB74 does not exist; a day of February is 1 to 29' },
  { line: null, offset: 18220, lost: 2, value: '!AIVDM,1,1,,B,13u?etPv2;', reason: 'check sum 24 expected, 2A computed; the sentence is damaged' },
];

export const strategyObjectives = [
  ['Disrupt international crime networks', 11], ['Prevent terrorism and address radicalisation', 9], ['Raise levels of security for citizens and businesses in cyberspace', 7], ['Strengthen security through border management', 8], ["Increase Europe's resilience to crises and disasters", 6],
].map(([title, n], i) => ({
  number: i + 1, title,
  actions: Array.from({ length: n }, (_, j) => ({ number: `${i + 1}.${j + 1}`, title: ['Proposal on the use of passenger name records', 'Guidelines on the use of bank account registers', 'Exchange of best practice among centres', 'Network of national contact points', 'Joint reports on migrant trafficking and smuggling'][(i + j) % 5], actors: pick(['Commission', 'Commission, Europol', 'Member States', 'Frontex, Europol', 'Council, Commission']), note: pick(['', '', 'Adopted as Directive (EU) 2016/681', 'Superseded by the strategy of 2015']), source: `COM(2010) 673, Annex, action ${i + 1}.${j + 1}` })),
}));
