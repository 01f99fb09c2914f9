// Who reads, for which purpose and case. Nothing is shown without one.
import { get, onRefusal, post, put, remove } from './api.js';

export const session = $state({ known: false, person: null });

onRefusal.session = () => (session.person = null);
onRefusal.context = () => session.person && (session.person = { ...session.person, context: null });

export async function resume() {
  try {
    session.person = await get('/api/session');
  } catch {
    session.person = null;
  }
  session.known = true;
}

export async function signIn(user, secret) {
  session.person = await post('/api/session', { user, secret });
}

export async function chooseContext(purpose, number) {
  session.person = await put('/api/session/context', { purpose, case: number });
}

export const changeContext = () => (session.person = { ...session.person, context: null });

export async function signOut() {
  await remove('/api/session').catch(() => {});
  session.person = null;
}
