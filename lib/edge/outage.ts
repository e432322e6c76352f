/** What is said while the desk is not running: for a program problem+json, for everybody else a page without script. Pure. */
import { createHash } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { plainHeaders } from "../http-policy.ts";
import { formPageOf } from "../site/form-page.ts";
import { askedOf, isSiteLanguage, pathIn, type SiteLanguage } from "../site/languages.ts";
import { type Messages, wordsIn } from "../site/words.ts";

export type Said = { status: number; headers: Record<string, string>; body: string };

const RETRY_AFTER_SECONDS = 5;
const style = ":root{color-scheme:light dark;font:1.1rem/1.5 system-ui,sans-serif}body{max-width:34rem;margin:15vh auto;padding:0 1.25rem}h1{font-size:1.4rem}";
// The page cannot lean on a style sheet that only the desk knows; its few rules are allowed by their hash alone.
const policy = `default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`;

/** `root` is the language at the root of the site. `maybeDone`: the desk went away after it had the request, which may have been carried out. */
type Situation = { https: boolean; root: SiteLanguage; maybeDone?: boolean };
type Asked = { url?: string | undefined; method?: string | undefined; headers: IncomingHttpHeaders };

export function outage({ url = "/", method = "GET", headers: { accept } }: Asked, { https, root, maybeDone = false }: Situation): Said {
  const [path = "/", query] = url.split("?");
  const headers = { ...plainHeaders(https), "content-security-policy": policy, "cache-control": "no-store", "retry-after": String(RETRY_AFTER_SECONDS) };
  const html = { ...headers, "content-type": "text/html; charset=utf-8" };
  // Readers' forms are sent to the API by their browsers.
  if (method === "POST" && formPageOf(path) !== null && accept?.includes("text/html")) {
    const asked = new URLSearchParams(query).get("language") ?? "";
    return { status: 503, headers: html, body: page(isSiteLanguage(asked) ? asked : root, { root, title: "formTitle", words: maybeDone ? "formMaybe" : "form" }) };
  }
  if (path.startsWith("/api/")) {
    const detail = maybeDone
      ? "The desk went away before it answered. Whether this was carried out is not known: look first, or repeat it with the same Idempotency-Key."
      : "The desk is not running just now; nothing was changed. Try again in a few seconds.";
    return problem(503, { title: "The desk is not running", detail }, headers);
  }
  const words = /^(\/(en|uk|ru))?\/search(\/|$)/.test(path) ? "search" : /^\/(desk|sign-in|setup|invitations)(\/|$)/.test(path) ? "desk" : "page";
  return { status: 503, headers: html, body: page(askedOf(path, root).language, { root, title: "title", words }) };
}

/** Refusals of the edge itself, in the form that programs of ours read. */
export function problem(status: number, { title, detail }: { title: string; detail: string }, headers: Record<string, string> = {}): Said {
  return {
    status, headers: { "cache-control": "no-store", ...headers, "content-type": "application/problem+json" },
    body: JSON.stringify({ type: "about:blank", title, status, detail }),
  };
}

type Words = keyof Messages["outage"];

function page(language: SiteLanguage, { root, ...named }: { root: SiteLanguage; title: Words; words: Words }): string {
  const words = wordsIn(language, "outage");
  const title = words(named.title);
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${style}</style></head>
<body><main><h1>${title}</h1><p>${words(named.words)}</p><p><a href="${pathIn(language, "/", root)}">${words("home")}</a></p></main></body></html>
`;
}
