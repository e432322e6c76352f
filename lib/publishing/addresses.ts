/** Which addresses are readers', and which of them lead to something. */
import { isDomainError } from "../errors.ts";
import type { PublicReader } from "../db/types.ts";
import { correctionsPage, homePage, sourcePage, topicPage } from "../site/lists.ts";
import { decodedPart } from "../site/topic-path.ts";
import { getPublication, getPublishedArticle, getVerdict } from "./queries.ts";

const elsewhere = /^\/(_next|api|desk|sign-in|setup|invitations|health)(\/|$)/;
const always = new Set([
  "/", "/corrections", "/method", "/about", "/topics", "/sources", "/search", "/tips", "/tips/thanks",
]);

export const isReadersAddress = (path: string): boolean => !elsewhere.test(path);

/** Next answers an unknown address with a page that only a script can fill; so whether there is one is asked first. */
export async function leadsSomewhere(reader: PublicReader, path: string): Promise<boolean> {
  if (always.has(path)) return true;
  const [, kind = "", ...parts] = path.split("/").map(decodedPart);
  const read = readingOf(reader, kind, parts);
  return read !== null && exists(read);
}

/** What an address would show, or null where it has not even the form of one. */
function readingOf(reader: PublicReader, kind: string, parts: readonly string[]): (() => Promise<unknown>) | null {
  const [name = "", ...rest] = parts;
  if (name === "") return null;
  switch (kind) {
    case "page": return rest.length === 0 ? numbered(name, (number) => homePage(reader, number)) : null;
    case "corrections": return name === "page" && rest.length === 1 ? numbered(rest[0], (number) => correctionsPage(reader, number)) : null;
    case "topics": return paged(rest, (number) => topicPage(reader, name, number));
    case "sources": return paged(rest, (number) => sourcePage(reader, name, number));
    case "articles": return rest.length === 0 ? () => getPublishedArticle(reader, name) : null;
    case "verdicts": return verdictPage(reader, name, rest);
    case "embed": return embedded(reader, parts);
    default: return null;
  }
}

/** `/verdicts/{slug}`, an old number of it, and the form on which an error in it is reported. */
function verdictPage(reader: PublicReader, slug: string, rest: readonly string[]): (() => Promise<unknown>) | null {
  const after = rest.join("/");
  if (after === "" && rest.length === 0) return () => getVerdict(reader, slug);
  if (after === "report" || after === "report/thanks") return () => getVerdict(reader, slug);
  return rest.length === 1 ? numbered(rest[0], (number) => getPublication(reader, slug, number)) : null;
}

function embedded(reader: PublicReader, [first = "", second, ...rest]: readonly string[]): (() => Promise<unknown>) | null {
  if (second === undefined) return () => getVerdict(reader, first);
  return first === "articles" && rest.length === 0 ? () => getPublishedArticle(reader, second) : null;
}

/** The newest page of a list, or `…/page/{n}`. */
function paged(rest: readonly string[], read: (number?: number) => Promise<unknown>): (() => Promise<unknown>) | null {
  if (rest.length === 0) return () => read();
  return rest[0] === "page" && rest.length === 2 ? numbered(rest[1], read) : null;
}

const numbered = (given: string | undefined, read: (number: number) => Promise<unknown>): (() => Promise<unknown>) | null =>
  (given !== undefined && /^[1-9]\d{0,5}$/.test(given) ? () => read(Number(given)) : null);

async function exists(read: () => Promise<unknown>): Promise<boolean> {
  try {
    await read();
    return true;
  } catch (error) {
    if (isDomainError(error)) return false;
    throw error;
  }
}
