// WebAuthn between the node's JSON and the browser: binary values are base64url without padding.

const bytes = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const withIds = (list) => list?.map((d) => ({ ...d, id: bytes(d.id) }));

export const supported = () => typeof PublicKeyCredential === 'function' && isSecureContext;

function options(json) {
  return {
    ...json,
    challenge: bytes(json.challenge),
    ...(json.user && { user: { ...json.user, id: bytes(json.user.id) } }),
    ...(json.allowCredentials && { allowCredentials: withIds(json.allowCredentials) }),
    ...(json.excludeCredentials && { excludeCredentials: withIds(json.excludeCredentials) }),
  };
}

/** The credential as its RegistrationResponseJSON or AuthenticationResponseJSON. */
function plain(credential) {
  const r = credential.response;
  const response = { clientDataJSON: text(r.clientDataJSON) };
  for (const name of ['attestationObject', 'authenticatorData', 'signature', 'userHandle']) if (r[name]) response[name] = text(r[name]);
  if (r.getTransports) response.transports = r.getTransports();
  return { id: credential.id, rawId: text(credential.rawId), type: credential.type, response, clientExtensionResults: credential.getClientExtensionResults(), authenticatorAttachment: credential.authenticatorAttachment ?? undefined };
}

export const ask = {
  get: (publicKey) => navigator.credentials.get({ publicKey }),
  create: (publicKey) => navigator.credentials.create({ publicKey }),
};

/** Puts the node's question to the authenticator. */
export async function answerOf(question, how) {
  return plain(await how(options(question.publicKey)));
}
