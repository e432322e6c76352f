/** Which addresses are readers', and which of them lead to something. */
import { isDomainError } from "../errors.ts";
import type { PublicReader } from "../db/types.ts";
import { getPublication, getPublishedArticle, getVerdict } from "./queries.ts";

const elsewhere = /^\/(_next|api|desk|sign-in|setup|invitations|health)(\/|$)/;
const always = new Set(["/", "/corrections", "/method", "/feed.xml", "/sitemap.xml", "/robots.txt"]);

export const isReadersAddress = (path: string): boolean => !elsewhere.test(path);

/** A page, in every language; the others are for programs and stand once. */
export const isPageAddress = (path: string): boolean => !/\.(xml|txt|json|atom)$/.test(path);

/** Next answers an unknown address with a page that only a script can fill; so whether there is one is asked first. */
export async function leadsSomewhere(reader: PublicReader, path: string): Promise<boolean> {
  if (always.has(path)) return true;
  const [, kind, slug = "", number, ...rest] = path.split("/").map(decoded);
  if (rest.length > 0) return false;
  if (kind === "articles" && number === undefined) return exists(() => getPublishedArticle(reader, slug));
  if (kind !== "verdicts") return false;
  if (number === undefined) return exists(() => getVerdict(reader, slug));
  return /^[1-9]\d{0,5}$/.test(number) && exists(() => getPublication(reader, slug, Number(number)));
}

async function exists(read: () => Promise<unknown>): Promise<boolean> {
  try {
    await read();
    return true;
  } catch (error) {
    if (isDomainError(error)) return false;
    throw error;
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}
