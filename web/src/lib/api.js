// The HTTP API: JSON in and out. Every failure is a Problem (RFC 9457) with words for the person who reads it.
import { t } from '../i18n/t.js';

export class Problem extends Error {
  constructor(status, body) {
    super(body.detail || body.title || t('problem.status', { status }));
    this.status = status;
    this.type = body.type ?? '';
    this.title = body.title ?? '';
    this.body = body;
  }
}

/** Called with every Problem that means "sign in" or "choose a purpose"; the session sets it. */
export const onRefusal = { session: () => {}, context: () => {} };

async function call(method, path, { body, headers = {}, raw } = {}) {
  const all = { Accept: 'application/json', ...headers };
  if (method !== 'GET') all['X-Symbolon'] = '1';
  if (body !== undefined) all['Content-Type'] = 'application/json';
  let response;
  try {
    response = await fetch(path, { method, headers: all, body: raw ?? (body === undefined ? undefined : JSON.stringify(body)), credentials: 'same-origin' });
  } catch {
    throw new Problem(0, { detail: t('problem.unreachable') });
  }
  if (response.ok) return response.status === 204 ? null : response.json();
  const problem = new Problem(response.status, await response.json().catch(() => ({})));
  if (problem.status === 401 && path !== '/api/session') onRefusal.session();
  if (problem.type.endsWith('/no-context')) onRefusal.context();
  throw problem;
}

/** `/api/hits` and {state: 'open', q: ''} -> `/api/hits?state=open`; empty values are left out. */
export function address(path, query = {}) {
  const params = new URLSearchParams(Object.entries(query).filter(([, v]) => v !== '' && v !== null && v !== undefined));
  return params.size ? `${path}?${params}` : path;
}

export const get = (path, query) => call('GET', address(path, query));
export const post = (path, body, headers) => call('POST', path, { body, headers });
export const put = (path, body) => call('PUT', path, { body });
export const remove = (path) => call('DELETE', path);
export const send = (path, bytes) => call('POST', path, { raw: bytes, headers: { 'Content-Type': 'application/octet-stream' } });
export const part = encodeURIComponent;
