// The HTTP API: JSON in and out. Every failure is a Problem (RFC 9457) with words for the person who reads it.
import { t } from '../i18n/t.js';

export class Problem extends Error {
  constructor(status, body, retryAfter = null) {
    super(body.detail || body.title || t('problem.status', { status }));
    this.status = status;
    this.type = (body.type ?? '').replace('/problems/', '');
    this.title = body.title ?? '';
    this.body = body;
    this.retryAt = retryAfter ? Date.now() + 1000 * Number(retryAfter) : null;
  }
}

/** Called when an answer means "sign in", "choose a purpose", or "confirm that it is you"; the session sets them. */
export const onRefusal = { session: () => {}, context: () => {}, stepUp: null };

/** When the node was last asked: the idle clock of the session starts there. */
export const asked = { at: Date.now() };

async function once(method, path, { body, headers = {}, raw } = {}) {
  const all = { Accept: 'application/json', ...headers };
  if (method !== 'GET') all['X-Symbolon'] = '1';
  if (body !== undefined) all['Content-Type'] = 'application/json';
  let response;
  try {
    response = await fetch(path, { method, headers: all, body: raw ?? (body === undefined ? undefined : JSON.stringify(body)), credentials: 'same-origin' });
  } catch {
    throw new Problem(0, { detail: t('problem.unreachable') });
  }
  asked.at = Date.now();
  if (response.ok) return response;
  throw new Problem(response.status, await response.json().catch(() => ({})), response.headers.get('Retry-After'));
}

/** An answer that asks for a step-up shows what is at stake, and the call goes out again with the proof. */
async function call(method, path, options = {}) {
  try {
    return await once(method, path, options);
  } catch (problem) {
    if (problem.type === 'step-up-needed' && onRefusal.stepUp) {
      const token = await onRefusal.stepUp(problem.body.action);
      return once(method, path, { ...options, headers: { ...options.headers, 'X-Symbolon-Step-Up': token } });
    }
    if (problem.status === 401) onRefusal.session();
    if (problem.type === 'no-context') onRefusal.context();
    throw problem;
  }
}

const json = async (answer) => {
  const response = await answer;
  return response.status === 204 ? null : response.json();
};

/** `/api/hits` and {state: 'open', q: ''} -> `/api/hits?state=open`; empty values are left out. */
export function address(path, query = {}) {
  const params = new URLSearchParams(Object.entries(query).filter(([, v]) => v !== '' && v !== null && v !== undefined));
  return params.size ? `${path}?${params}` : path;
}

export const get = (path, query) => json(call('GET', address(path, query)));
export const post = (path, body, headers) => json(call('POST', path, { body, headers }));
export const put = (path, body) => json(call('PUT', path, { body }));
export const remove = (path) => json(call('DELETE', path));
export const send = (path, bytes) => json(call('POST', path, { raw: bytes, headers: { 'Content-Type': 'application/octet-stream' } }));
export const part = encodeURIComponent;

/** Saves an answer under the name the node gives it, which carries its marking; a plain link could not confirm a step-up. */
export async function download(path) {
  const response = await call('GET', path, { headers: { Accept: '*/*' } });
  const [, name] = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition'));
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(await response.blob()), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
