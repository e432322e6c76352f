/** Content-Security-Policy and the other headers every answer carries (SECURITY 8). Pure. */

const nothing = ["default-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"];

const readersSources = ["style-src 'self'", "img-src 'self'", "font-src 'self'"];

/** Readers get no script at all: what Next puts into the page does not run. */
const readersPolicy = [...nothing, ...readersSources].join("; ");

/** What may stand in anybody's page: a verdict made to be embedded. It has no form and no session that a frame could abuse. */
const embeddedPolicy = readersPolicy.replace("frame-ancestors 'none'", "frame-ancestors *");

/**
 * The page readers would get, shown in the desk before it is published. The desk alone may frame it; but for what
 * is made to be embedded no path may be framed by others, so nothing public can be dressed up by somebody else's page. It runs no script, like readers' pages: the
 * frame's sandbox sees to that, and inline scripts are refused here. Our own files may be loaded all the same, as Next
 * announces them in the head, and each refusal would stand in the editor's console.
 */
const previewPolicy = [
  ...nothing.filter((part) => !part.startsWith("frame-ancestors")), "frame-ancestors 'self'", "script-src 'self'", ...readersSources,
].join("; ");

/** The desk: scripts by nonce, no HTML sink, media from the evidence host alone. */
function deskPolicy(nonce: string, evidenceUrl: string): string {
  return [
    ...nothing,
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "require-trusted-types-for 'script'",
    "trusted-types nextjs default",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    `img-src 'self' data: ${evidenceUrl}`,
    `media-src 'self' ${evidenceUrl}`,
    // 'self' is for the preview alone: every other page of ours refuses to be framed.
    `frame-src 'self' ${evidenceUrl}`,
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

const embedPath = /^(\/(en|uk|ru))?\/embed\/./;
const deskPaths = /^\/(desk|sign-in|setup|invitations|api\/docs)(\/|$)/;
const previewPath = /^\/desk\/claims\/[^/]+\/preview$/;

/** The policy of an answer, by its path. */
export function policyFor(path: string, { nonce, evidenceUrl }: { nonce: string; evidenceUrl: string }): string {
  if (previewPath.test(path)) return previewPolicy;
  if (embedPath.test(path)) return embeddedPolicy;
  return isDeskPath(path) ? deskPolicy(nonce, evidenceUrl) : readersPolicy;
}

const isDeskPath = (path: string): boolean => deskPaths.test(path);

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

/** What Next would trust of itself, and what only our own processes may say: dropped when a client sends it. */
const forbidden = /^(content-security-policy(-report-only)?|x-nonce|x-path|x-form-state|x-make|x-client-address|forwarded|x-forwarded-.*|x-real-ip|x-middleware-.*|x-nextjs-.*|x-invoke-.*|x-matched-path|x-now-route-matches|x-prerender-.*|next-action|next-resume|x-http-method-override|x-original-url|x-rewrite-url)$/;
export const isForbiddenHeader = (name: string): boolean => forbidden.test(name.toLowerCase());
