/** What a client has already: If-None-Match, If-Modified-Since and If-Range of RFC 9110, 13. Pure. */

export type Validators = { etag: string; /** Whole seconds; null while it could still be said of two contents. */ modified: number | null };

type Asked = { "if-none-match"?: string | undefined; "if-modified-since"?: string | undefined };

/** 304 is enough. A time counts only where no tag is given. */
export function isUnchanged(asked: Asked, { etag, modified }: Validators): boolean {
  const tags = asked["if-none-match"];
  if (tags !== undefined) return tags === etag || matches(tags, etag);
  const since = secondsOf(asked["if-modified-since"]);
  return since !== null && modified !== null && modified <= since;
}

/** A part continues what the client has only if that is, byte for byte, what we have: by a strong tag, or by the very same time. */
export function continues(ifRange: string | undefined, { etag, modified }: Validators): boolean {
  if (ifRange === undefined) return true;
  const given = ifRange.trim();
  if (given.startsWith('"') || given.startsWith("W/")) return given === etag;
  return modified !== null && secondsOf(given) === modified;
}

/** A list, `*`, and tags that somebody between us made weak by compressing. */
function matches(header: string, etag: string): boolean {
  if (header.trim() === "*") return true;
  return [...header.matchAll(/(?:W\/)?("[^"]*")/g)].some(([, tag]) => tag === etag);
}

function secondsOf(date: string | undefined): number | null {
  const time = date === undefined ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? null : Math.floor(time / 1000);
}
