// The URL is the whole state of a screen: /queue?state=open&hit=42#q=name
//   path      the screen
//   query     filters and selection
//   fragment  whatever may name a person: no server or proxy log sees it

const parse = () => ({
  screen: location.pathname.split('/')[1] || 'queue',
  query: Object.fromEntries(new URLSearchParams(location.search)),
  hash: Object.fromEntries(new URLSearchParams(location.hash.slice(1))),
});

export const route = $state(parse());

addEventListener('popstate', () => Object.assign(route, parse()));
addEventListener('hashchange', () => Object.assign(route, parse()));

const text = (values, mark) => {
  const kept = Object.entries(values).filter(([, v]) => v !== '' && v !== null && v !== undefined);
  return kept.length ? mark + new URLSearchParams(kept) : '';
};

/** Address of a screen, for links. */
export const href = (screen, query = {}, hash = {}) => `/${screen}${text(query, '?')}${text(hash, '#')}`;

export function go(screen, query = {}, hash = {}) {
  history.pushState(null, '', href(screen, query, hash));
  Object.assign(route, parse());
}

/** Changes parts of the state in place; an empty value removes the part. `push` makes it a step for the back key. */
export function set({ query = {}, hash = {} }, { push = false } = {}) {
  const next = href(route.screen, { ...route.query, ...query }, { ...route.hash, ...hash });
  if (next === location.pathname + location.search + location.hash) return;
  history[push ? 'pushState' : 'replaceState'](null, '', next);
  Object.assign(route, parse());
}

/** Action for links inside the page: plain clicks stay in it, the rest is the browser's. */
export function follow(event) {
  const link = event.target.closest?.('a[href^="/"]');
  if (!link || link.target || link.hasAttribute('download') || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (link.getAttribute('href').startsWith('/api/')) return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  Object.assign(route, parse());
}
