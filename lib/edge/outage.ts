/** What is said while the desk is not running: for a program problem+json, for everybody else a page without script. Pure. */
import { createHash } from "node:crypto";
import { plainHeaders } from "../http-policy.ts";
import { isSiteLanguage, type SiteLanguage } from "../site/languages.ts";
import { wordsIn } from "../site/words.ts";

export type Said = { status: number; headers: Record<string, string>; body: string };

const RETRY_AFTER_SECONDS = 5;
const style = ":root{color-scheme:light dark;font:1.1rem/1.5 system-ui,sans-serif}body{max-width:34rem;margin:15vh auto;padding:0 1.25rem}h1{font-size:1.4rem}";
// The page cannot lean on a style sheet that only the desk knows; its few rules are allowed by their hash alone.
const policy = `default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`;

/** `maybeDone`: the desk went away after it had the request, which may have been carried out. */
export function outage(path: string, { https, maybeDone = false }: { https: boolean; maybeDone?: boolean }): Said {
  const headers = { ...plainHeaders(https), "content-security-policy": policy, "cache-control": "no-store", "retry-after": String(RETRY_AFTER_SECONDS) };
  if (path.startsWith("/api/")) {
    const detail = maybeDone
      ? "The desk went away before it answered. Whether this was carried out is not known: look first, or repeat it with the same Idempotency-Key."
      : "The desk is not running just now; nothing was changed. Try again in a few seconds.";
    return problem(503, { title: "The desk is not running", detail }, headers);
  }
  return { status: 503, headers: { ...headers, "content-type": "text/html; charset=utf-8" }, body: page(path) };
}

/** Refusals of the edge itself, in the form that programs of ours read. */
export function problem(status: number, { title, detail }: { title: string; detail: string }, headers: Record<string, string> = {}): Said {
  return {
    status, headers: { "cache-control": "no-store", ...headers, "content-type": "application/problem+json" },
    body: JSON.stringify({ type: "about:blank", title, status, detail }),
  };
}

function page(path: string): string {
  const language = languageOf(path);
  const words = wordsIn(language, "outage");
  const here = /^(\/(en|uk|ru))?\/search(\/|$)/.test(path) ? "search" : /^\/(desk|sign-in|setup|invitations)(\/|$)/.test(path) ? "desk" : "page";
  const title = words("title");
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${style}</style></head>
<body><main><h1>${title}</h1><p>${words(here)}</p><p><a href="${path.startsWith(`/${language}`) ? `/${language}` : "/"}">${words("home")}</a></p></main></body></html>
`;
}

/** Which language stands at the root only the desk knows: without one in the address it is English. */
function languageOf(path: string): SiteLanguage {
  const [, first = ""] = path.split("/");
  return isSiteLanguage(first) ? first : "en";
}
