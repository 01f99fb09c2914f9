/* Trusted Types: the page's policy lets no text become markup or script; the map starts its worker from a file of the node, and nothing else. */
if (globalThis.trustedTypes) {
  globalThis.trustedTypes.createPolicy('default', {
    createScriptURL(url) {
      if (new URL(url, location.href).origin !== location.origin) throw new TypeError(`script of another origin: ${url}`);
      return url;
    },
  });
}
