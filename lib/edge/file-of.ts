/**
 * Which file of the site's folder an address is. One mapping for whoever writes the files and for whoever serves them.
 * Pure. `docs/nginx.conf` says the same in nginx's words.
 */

/** What programs fetch keeps its name; everything else is a page. */
const ownName = /\.(xml|atom|json|jsonld|jsonl|csv|txt|bib|ris|css|woff2?|png|jpg|webp|svg|ico|webmanifest)$/;
/** A topic may be called anything, `data.json` too. */
const topicPage = /^\/(?:(?:en|uk|ru)\/)?topics\/[^/]+$/;
/** Of the API's addresses, these alone have a file's ending; the others get theirs on disk. */
const apiFile = /^\/api\/v1\/(claimreviews|mediareviews|exports)(\/[^/]+)*\.(json|jsonld|jsonl|csv)$/;
/** What the desk answers, whatever lies in the folder. */
const desks = /^\/(desk|sign-in|setup|invitations|health|search|_next|api\/auth|api\/docs)(\/|$)/;

const LONGEST_NAME = 240;
const LONGEST_PATH = 1000;

/**
 * `/uk/verdicts/x` → `uk/verdicts/x.html`; null for an address that no file has. `path` is as it was asked, without the
 * query: each part is decoded by itself, so an encoded slash separates nothing, and no part can lead out of the folder.
 */
export function fileOf(path: string): string | null {
  if (path.length > 3 * LONGEST_PATH || desks.test(path)) return null;
  if (path === "/") return "index.html";
  const parts = partsOf(path);
  if (!parts) return null;
  const address = `/${parts.join("/")}`;
  // A second look: `/%64esk` is the desk's, too.
  if (address === "/index" || desks.test(address)) return null;
  const file = `${parts.join("/")}${endingFor(address)}`;
  return file.length <= LONGEST_PATH && Buffer.byteLength(file.slice(file.lastIndexOf("/") + 1)) <= LONGEST_NAME ? file : null;
}

/** `fileOf` read backwards: `uk/verdicts/x.html` → `/uk/verdicts/x`. Null for what no address leads to. */
export function addressOf(file: string): string | null {
  const whole = file === "index.html" ? "/" : `/${file.split("/").map(encodeURIComponent).join("/")}`;
  return [whole, whole.replace(/\.(html|json|jsonld)$/, "")].find((address) => fileOf(address) === file) ?? null;
}

function partsOf(path: string): string[] | null {
  if (!path.startsWith("/") || !isPrintable(path)) return null;
  try {
    const parts = path.slice(1).split("/").map(decodeURIComponent);
    return parts.every(isName) ? parts : null;
  } catch {
    return null;
  }
}

/** No dot in front (that takes care of `.` and `..`), nothing that separates on any system, no control characters. */
function isName(part: string): boolean {
  return part !== "" && !part.startsWith(".") && !/[/\\]/.test(part) && isPrintable(part) && Buffer.byteLength(part) <= LONGEST_NAME;
}

function isPrintable(text: string): boolean {
  // oxlint-disable-next-line no-control-regex
  return !/[\u0000-\u001f\u007f]/.test(text);
}

function endingFor(address: string): string {
  if (address.startsWith("/api/")) {
    if (apiFile.test(address)) return "";
    return address.endsWith("/claimreview") ? ".jsonld" : ".json";
  }
  return ownName.test(address) && !topicPage.test(address) ? "" : ".html";
}
