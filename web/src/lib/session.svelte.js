// Who reads, for which purpose and case, with which rights. No content is shown without a purpose.
import { t } from '../i18n/t.js';
import { get, onRefusal, post, Problem, put, remove } from './api.js';

export const session = $state({ known: false, person: null, ended: false, dialog: null, stepUp: null });

/** A secret for one use, between signing in and changing it; never longer. */
let oneTime = '';

onRefusal.session = () => session.person && end(true);
onRefusal.context = () => session.person && (session.person = { ...session.person, context: null });

/** Asks the person to confirm an action; the answer is the token, or a Problem when nothing was confirmed. */
onRefusal.stepUp = (action) =>
  new Promise((resolve, reject) => {
    session.stepUp = {
      action,
      given: (token) => (resolve(token), (session.stepUp = null)),
      refused: () => (reject(new Problem(0, { type: '/problems/cancelled', detail: t('stepUp.cancelled') })), (session.stepUp = null)),
    };
  });

export const may = (...rights) => rights.some((right) => session.person?.rights?.includes(right));
export const hasRole = (...roles) => roles.some((role) => session.person?.roles?.includes(role));

/** Content is read under a purpose; who reads none (accounts, the log alone) needs none. */
export const readsContent = () => may('read', 'decide', 'approve', 'rights', 'hold');

function begin(person) {
  session.person = person;
  session.ended = false;
  session.dialog = null;
}

function end(byNode) {
  session.person = null;
  session.ended = byNode;
  session.dialog = null;
  session.stepUp?.refused();
  if (!byNode) sessionStorage.clear();
}

/** How things stand, as the node says it; `again` when the person was signed in before. */
export async function resume(again = false) {
  try {
    const person = await get('/api/session');
    const dialog = again ? session.dialog : null; // what is being typed stays
    begin(person);
    session.dialog = dialog;
  } catch (problem) {
    if (problem.status === 401) session.person = null;
  }
  session.known = true;
}

export async function signIn(user, secret) {
  const person = await post('/api/session', { user, secret });
  oneTime = person.mustChangeSecret ? secret : '';
  begin(person);
}

export async function signInByPasskey() {
  const { ask, answerOf } = await import('./passkeys.js');
  begin(await post('/api/session/passkey', await answerOf(await post('/api/session/passkey/options', {}), ask.get)));
}

export const knowsOneTime = () => oneTime !== '';

export async function changeSecret(secret, old = oneTime) {
  begin(await put('/api/session/secret', { old, secret }));
  oneTime = '';
}

export async function chooseContext(purpose, number) {
  begin(await put('/api/session/context', { purpose, case: number }));
  remember(purpose, number);
}

export const breakGlass = async (wish) => begin(await post('/api/session/break-glass', wish));
export const endBreakGlass = async () => begin(await remove('/api/session/break-glass'));

export async function signOut(everywhere = false) {
  await remove(everywhere ? '/api/session/everywhere' : '/api/session').catch(() => {});
  end(false);
}

// Cases of this visit: in the memory of this tab, of this user, gone with the sign-out. Nothing stays on the device.
const MOST = 5;
const memory = () => `symbolon.cases.${session.person?.user}`;

export function recentCases() {
  return JSON.parse(sessionStorage.getItem(memory()) ?? '[]');
}

function remember(purpose, number) {
  const others = recentCases().filter((c) => c.case !== number || c.purpose !== purpose);
  sessionStorage.setItem(memory(), JSON.stringify([{ purpose, case: number }, ...others].slice(0, MOST)));
}
