// What the page on the screen holds, as one label: the strictest of everything shown. Screens say what they show.
import { SvelteMap } from 'svelte/reactivity';

const levels = ['UNCLASSIFIED', 'LIMITE', 'RESTRICTED', 'CONFIDENTIAL', 'SECRET', 'TOP_SECRET'];
const tlps = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'];
const paps = ['PAP:CLEAR', 'PAP:GREEN', 'PAP:AMBER', 'PAP:RED'];

const shown = new SvelteMap();

/** Called by a screen as it starts: `labels()` is a list, or null when the answer carries none and the clearance is the bound. */
export function marked(labels) {
  const mine = Symbol();
  $effect(() => {
    shown.set(mine, labels());
    return () => shown.delete(mine);
  });
}

const later = (order, a, b) => (order.indexOf(a) >= order.indexOf(b) ? a : b);
const union = (a = [], b = []) => [...new Set([...a, ...b])].sort();
/** An empty set of the allowed means "any". */
const both = (a = [], b = []) => (!a.length ? b : !b.length ? a : a.filter((x) => b.includes(x)));
const earlier = (a, b) => (!a || !b ? a || b : a < b ? a : b);

export function join(a, b) {
  const level = later(levels, a.level, b.level);
  return {
    level,
    marking: level === a.level ? a.marking : b.marking,
    tlp: later(tlps, a.tlp, b.tlp),
    pap: later(paps, a.pap, b.pap),
    handling: union(a.handling, b.handling),
    owners: union(a.owners, b.owners),
    purposes: both(a.purposes, b.purposes),
    audience: both(a.audience, b.audience),
    depersonaliseAt: earlier(a.depersonaliseAt, b.depersonaliseAt),
    eraseAt: earlier(a.eraseAt, b.eraseAt),
    subjects: union(a.subjects, b.subjects),
    hold: a.hold ?? b.hold,
  };
}

/** {label, unbound}: `unbound` when something on the page may reach up to the reader's clearance. */
export function pageMark() {
  const all = [...shown.values()];
  const labels = all.flatMap((l) => l ?? []);
  return { label: labels.length ? labels.reduce(join) : null, unbound: all.includes(null) };
}
