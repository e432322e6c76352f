/** The pieces that input is made of. Every limit is generous for a newsroom and finite for an attacker. */
import { z } from "zod";
import { boundedMarks } from "./bounded-marks.ts";
import { isDateOrTime } from "./when.ts";

/** Control characters make malformed feeds and hide in logs; they are cut where text comes in. */
export const clean = (value: string) => boundedMarks(value).normalize("NFC").replace(/\r\n?/g, "\n").replace(/[\p{Control}\uFFFE\uFFFF]/gu, (found) => (found === "\n" || found === "\t" ? found : ""));
/** Unpaired surrogates cannot be stored as UTF-8. */
const wellFormed = (value: string) => value.isWellFormed();

/** Postgres keeps neither a NUL nor half a surrogate pair; nothing that we gave a name to holds one. */
export const isStorable = (value: string): boolean => !value.includes("\0") && value.isWellFormed();

/** The same for any JSON, which must not be nested deeper than the stack of whoever writes it out again. */
export function isStorableJson(value: unknown, depth = 20): boolean {
  if (typeof value === "string") return isStorable(value);
  if (value === null || typeof value !== "object") return true;
  return depth > 0 && Object.entries(value).every(([key, held]) => isStorable(key) && isStorableJson(held, depth - 1));
}

/** What is looked for as it stands: a filter, an id in a body. */
export const searchedText = (max: number) => z.string({ error: "Text is needed here." }).max(max, `At most ${max} characters.`).refine(isStorable, "This text holds a broken character.");
export const thingId = searchedText(200);

/** One line or paragraph that must not be empty. */
export const words = (max: number) =>
  z.string({ error: "Text is needed here." }).refine(wellFormed, "This text holds a broken character.")
    .transform((value) => clean(value).trim())
    .pipe(z.string().min(1, "Please write something here.").max(max, `At most ${max} characters.`));

/** Text that may be missing: null and the empty string mean the same. */
export const optionalWords = (max: number) =>
  z.string({ error: "Text is needed here." }).refine(wellFormed, "This text holds a broken character.").nullable()
    .transform((value) => (value === null ? null : clean(value).trim() || null))
    .pipe(z.string().max(max, `At most ${max} characters.`).nullable());

/** Long text whose inner white space matters. */
export const longText = (max: number) =>
  z.string({ error: "Text is needed here." }).max(max, `At most ${max} characters.`).refine(wellFormed, "This text holds a broken character.")
    .refine((value) => value.trim().length > 0, "Please write something here.");

/** http or https, without a user name or password in it. */
export const httpUrl = z.string().trim().max(2000, "At most 2000 characters.").refine(isHttpUrl, "An address beginning with http:// or https:// is needed.").refine(isStorable, "This address holds a broken character.");
export const optionalUrl = z.union([z.literal("").transform(() => null), httpUrl, z.null()]);

export function isHttpUrl(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && (url.protocol === "http:" || url.protocol === "https:") && !url.username && !url.password;
}

/** BCP 47, in its canonical form. */
export const languageTag = z.string().trim().max(35).transform((value, context) => {
  const canonical = canonicalTag(value);
  if (canonical) return canonical;
  context.addIssue({ code: "custom", message: "A language tag such as en, uk or ar is needed." });
  return z.NEVER;
});
export const optionalLanguage = z.union([z.literal("").transform(() => null), languageTag, z.null()]);

function canonicalTag(value: string): string | null {
  try {
    return Intl.getCanonicalLocales(value)[0] ?? null;
  } catch {
    return null;
  }
}

/** A plain date or an RFC 3339 time, kept as given. */
export const givenDate = z.string().trim().refine(isDateOrTime, "A date such as 2025-06-13, or a time such as 2025-06-13T12:10:00Z, is needed.");
export const optionalDate = z.union([z.literal("").transform(() => null), givenDate, z.null()]);

/** The version a change was made against. */
export const version = z.int({ error: "The version you saw is needed here, as a whole number." }).min(1);

export const listOf = <Item extends z.ZodType>(item: Item, max: number) => z.array(item).max(max, `At most ${max}.`);
