/** Content-Security-Policy and the other headers every answer carries (SECURITY 8). Pure. */

const nothing = ["default-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"];

/** Readers get no script at all: what Next puts into the page does not run. */
export const readersPolicy = [...nothing, "style-src 'self'", "img-src 'self'", "font-src 'self'"].join("; ");

/** The desk: scripts by nonce, no HTML sink, media from the evidence host alone. */
export function deskPolicy(nonce: string, evidenceUrl: string): string {
  return [
    ...nothing,
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "require-trusted-types-for 'script'",
    "trusted-types nextjs default",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    `img-src 'self' data: ${evidenceUrl}`,
    `media-src 'self' ${evidenceUrl}`,
    `frame-src ${evidenceUrl}`,
    "font-src 'self'",
    "connect-src 'self'",
  ].join("; ");
}

/** A path can name something: its percent-encoding is whole UTF-8, and there is no NUL in it. Next answers others with 500. */
export function canNameSomething(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes("\0");
  } catch {
    return false;
  }
}

const deskPaths = /^\/(desk|sign-in|setup|invitations|api\/docs)(\/|$)/;
export const isDeskPath = (path: string): boolean => deskPaths.test(path);

const pageMethods = ["GET", "HEAD"];
/** The desk's forms are sent by a script; one pressed before it has loaded comes as POST and is shown again. */
const deskMethods = [...pageMethods, "POST"];
const apiMethods = [...pageMethods, "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/** What may be asked of a path at all. Next answers methods that it does not know with 500. */
export const methodsOf = (path: string): readonly string[] => (path.startsWith("/api/") ? apiMethods : isDeskPath(path) ? deskMethods : pageMethods);

export const plainHeaders = (https: boolean): Record<string, string> => ({
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  ...(https && { "strict-transport-security": "max-age=31536000" }),
});

/** What Next would trust of itself, and what only our own server may say: dropped when a client sends it. */
const forbidden = /^(content-security-policy(-report-only)?|x-nonce|x-path|x-middleware-.*|x-nextjs-.*|x-invoke-.*|x-matched-path|x-now-route-matches|x-prerender-.*|next-action|next-resume|x-http-method-override|x-forwarded-host|x-original-url|x-rewrite-url)$/;
export const isForbiddenHeader = (name: string): boolean => forbidden.test(name.toLowerCase());
