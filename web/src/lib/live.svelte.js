// Live updates by Server-Sent Events. Lists never jump: new hits are counted here and shown when the reader asks for them.
import { t } from '../i18n/t.js';
import { isUrgent } from './severity.js';

export const live = $state({ connected: false, hits: [], messages: 0, decided: null, stale: 0, spoken: '' });

const SPEAK_EVERY_MS = 10_000;
let urgent = [];
let spokenAt = 0;
let waiting = null;

/** Puts the urgent hits of the last seconds into the live region, at most once in ten seconds. */
function speak() {
  waiting = null;
  if (!urgent.length) return;
  live.spoken = t('live.urgent', { n: urgent.length, title: urgent[0].title });
  urgent = [];
  spokenAt = Date.now();
}

function arrived(hit) {
  if (!live.hits.some((h) => h.id === hit.id)) live.hits.push(hit);
  if (!isUrgent(hit.severity)) return;
  urgent.push(hit);
  waiting ??= setTimeout(speak, Math.max(0, spokenAt + SPEAK_EVERY_MS - Date.now()));
}

/** Opens the stream; the answer closes it. */
export function listen() {
  const stream = new EventSource('/events');
  stream.onopen = () => (live.connected = true);
  stream.onerror = () => (live.connected = false);
  stream.addEventListener('hit', (e) => arrived(JSON.parse(e.data)));
  stream.addEventListener('message', (e) => e.data && live.messages++);
  stream.addEventListener('decision', (e) => (live.decided = JSON.parse(e.data)));
  stream.addEventListener('reload', () => live.stale++);
  return () => {
    stream.close();
    live.connected = false;
  };
}
