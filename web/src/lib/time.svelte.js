// Times: always with their zone; one clock for all countdowns.
import { t } from '../i18n/t.js';
import { prefs } from './prefs.svelte.js';

export const clock = $state({ now: Date.now() });
setInterval(() => (clock.now = Date.now()), 15_000);

const formats = new Map();
function formatOf(utc) {
  if (!formats.has(utc)) {
    const parts = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23', timeZoneName: 'short' };
    formats.set(utc, new Intl.DateTimeFormat('en-GB', utc ? { ...parts, timeZone: 'UTC' } : parts));
  }
  return formats.get(utc);
}

/** {date: '2026-11-24', time: '07:32', second: '05', zone: 'CET'} in the zone the reader chose. */
function parts(at) {
  const p = Object.fromEntries(formatOf(prefs.utc).formatToParts(new Date(at)).map((x) => [x.type, x.value]));
  return { date: `${p.year}-${p.month}-${p.day}`, time: `${p.hour}:${p.minute}`, second: p.second, zone: p.timeZoneName };
}

export function fullTime(at) {
  const p = parts(at);
  return `${p.date} ${p.time}:${p.second} ${p.zone}`;
}

/** `07:32 CET` today, `11-23 07:32 CET` this year, else with the year. */
export function shortTime(at) {
  const p = parts(at);
  const today = parts(clock.now);
  if (p.date === today.date) return `${p.time} ${p.zone}`;
  return `${p.date.slice(0, 4) === today.date.slice(0, 4) ? p.date.slice(5) : p.date} ${p.time} ${p.zone}`;
}

export const dateOnly = (at) => parts(at).date;

/** Minutes until `at`, negative when past; {text, state} where state is `late`, `soon` (under 1 h), `ahead`. */
export function countdown(at) {
  const minutes = Math.round((new Date(at) - clock.now) / 60_000);
  const state = minutes < 0 ? 'late' : minutes < 60 ? 'soon' : 'ahead';
  return { state, text: t(minutes < 0 ? 'clock.late' : 'clock.left', { time: duration(Math.abs(minutes)) }) };
}

export function duration(minutes) {
  if (minutes < 60) return t('clock.minutes', { n: minutes });
  if (minutes < 60 * 48) return t('clock.hours', { h: Math.floor(minutes / 60), m: minutes % 60 });
  return t('clock.days', { d: Math.floor(minutes / 1440), h: Math.floor((minutes % 1440) / 60) });
}
