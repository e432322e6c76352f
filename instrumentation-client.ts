/**
 * Trusted Types: Turbopack loads its lazy chunks by a plain string, which the desk's policy would block. This lets
 * our own chunks through unchanged (an absolute address in their place hangs without an error) and nothing else;
 * there is no `createHTML`, so writing HTML still throws.
 */
type Rules = { createScriptURL: (address: string) => string | null };
type TrustedTypesWindow = Window & { trustedTypes?: { createPolicy: (name: string, rules: Rules) => unknown } };

(window as TrustedTypesWindow).trustedTypes?.createPolicy("default", {
  createScriptURL: (address) => {
    const { origin, pathname } = new URL(address, location.href);
    return origin === location.origin && pathname.startsWith("/_next/static/") ? address : null;
  },
});
