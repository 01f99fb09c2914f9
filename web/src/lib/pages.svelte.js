// A list read page by page with keyset `next`: rows come as the reader scrolls.
import { get } from './api.js';

const LIMIT = 100;

/** {rows, next, loading, problem, first} of a list route; `load(query)` starts anew, `more()` reads the next page. */
export function pages(path) {
  const list = $state({ rows: [], next: null, loading: false, problem: null, first: null });
  let query = {};
  let turn = 0;

  async function read(after) {
    const mine = ++turn;
    list.loading = true;
    try {
      const answer = await get(path, { ...query, after, limit: LIMIT });
      if (mine !== turn) return;
      list.rows = after ? [...list.rows, ...answer.items] : answer.items;
      list.next = answer.next;
      if (!after) list.first = answer;
      list.problem = null;
    } catch (problem) {
      if (mine === turn) list.problem = problem;
    }
    if (mine === turn) list.loading = false;
  }

  return {
    list,
    load(q) {
      query = q;
      return read(null);
    },
    more() {
      if (list.next && !list.loading) return read(list.next);
    },
  };
}
