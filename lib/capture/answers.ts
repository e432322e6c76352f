/** What an answer's head says: whether it leads on, is a page, or is a file. Pure. */

export type Headers = [name: string, value: string][];

const redirects = new Set([301, 302, 303, 307, 308]);
const pages = new Set(["text/html", "application/xhtml+xml"]);

/** The first of that name, in whatever case it was written; null when there is none. */
export const headerOf = (headers: Headers, name: string): string | null => headers.find(([given]) => given.toLowerCase() === name)?.[1] ?? null;

/** What the server says, in lower case and without parameters; empty when it says nothing. What a file is, its content tells (evidence/media-type.ts). */
export const mediaTypeOf = (headers: Headers): string => headerOf(headers, "content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";

export const leadsOn = (status: number, headers: Headers): boolean => redirects.has(status) && headerOf(headers, "location") !== null;

/** What the MIME sniffing standard takes for "the server does not know". */
const unknown = new Set(["", "unknown/unknown", "application/unknown", "*/*"]);

/** Browsers then look at the content, and so does the desk. */
export const saysNoType = (headers: Headers): boolean => unknown.has(mediaTypeOf(headers)) && !isAttachment(headers);

/** The same answer with a type, so that the browser shows it as the page that it was taken for. */
export const asPage = (headers: Headers): Headers => [...headers.filter(([name]) => name.toLowerCase() !== "content-type"), ["content-type", "text/html"]];

/** Everything else is kept as the file that it is. */
export const isPage = (headers: Headers): boolean => pages.has(mediaTypeOf(headers)) && !isAttachment(headers);

export const isAttachment = (headers: Headers): boolean => /^\s*attachment\b/i.test(headerOf(headers, "content-disposition") ?? "");

/** In bytes as sent; 0 when it does not say. */
export const declaredLength = (headers: Headers): number => Number(headerOf(headers, "content-length") ?? 0) || 0;

/** The browser gets the body unpacked, and its length with it. */
export const unpacked = (headers: Headers): Headers => headers.filter(([name]) => !["content-encoding", "content-length", "transfer-encoding"].includes(name.toLowerCase()));
