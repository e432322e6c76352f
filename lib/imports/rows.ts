/** What a row of an import is read as, and what is taken of it. Pure. */
import { z } from "zod";
import { claimantKinds, claimKinds } from "../claims/words.ts";
import { httpUrl, languageTag, listOf, optionalDate, optionalLanguage, optionalUrl, optionalWords, words } from "../input.ts";
import { type Column, type ColumnNames, nameIn } from "./columns.ts";

/** A row as it was read: its fields by the names below, unchecked. `names` are the file's own for them; `why` is given where it cannot even be read. */
export type Candidate = { row: number; fields: Record<string, unknown>; names?: ColumnNames; why?: string };

const number = z.union([z.null(), z.string().trim().regex(/^-?\d{1,12}([.,]\d{1,6})?$/, "A number is needed here.").transform((value) => value.replace(",", "."))]);

/** Another publisher's check. */
const review = z.object({
  url: httpUrl, publisher: words(300), publisherUrl: optionalUrl, claim: words(5000), claimant: optionalWords(300), claimedAt: optionalDate,
  rating: optionalWords(300), ratingValue: number, bestRating: number, worstRating: number, publishedAt: optionalDate, language: optionalLanguage,
  appearances: listOf(httpUrl, 50),
}).refine(({ rating, ratingValue }) => rating !== null || ratingValue !== null, { error: "Neither words nor a number say what was found.", path: ["rating"] });
export type OtherReview = z.output<typeof review>;

/** A claim to check: it becomes a draft, assigned to nobody. */
const claim = z.object({
  statement: words(2000), kind: z.enum(claimKinds, `A kind is one of ${claimKinds.join(", ")}.`), language: languageTag,
  claimant: optionalWords(300), claimantKind: z.enum(claimantKinds, `A claimant is one of ${claimantKinds.join(", ")}.`),
  claimedAt: optionalDate, topics: listOf(words(80), 30), articleUrl: optionalUrl,
});
export type TakenClaim = z.output<typeof claim>;

export type Checked = { row: number } & ({ is: "review"; review: OtherReview } | { is: "claim"; claim: TakenClaim } | { is: "refused"; why: string });

/** Rows that name a publisher or a rating are others' checks; rows without are claims to check. */
export function checkRow({ row, fields, names = {}, why }: Candidate): Checked {
  if (why !== undefined) return { row, is: "refused", why };
  const isReview = ["publisher", "rating", "ratingValue"].some((name) => given(fields[name]) !== null);
  const parsed = isReview ? review.safeParse(reviewFields(fields)) : claim.safeParse(claimFields(fields));
  if (!parsed.success) return { row, is: "refused", why: whyOf(parsed.error, names) };
  // Which of the two it is was decided above.
  return isReview ? { row, is: "review", review: parsed.data as OtherReview } : { row, is: "claim", claim: parsed.data as TakenClaim };
}

function reviewFields(fields: Record<string, unknown>): Record<string, unknown> {
  const { rating, value } = ratingOf(given(fields["rating"]), given(fields["ratingValue"]));
  return {
    url: given(fields["url"]) ?? "", publisher: given(fields["publisher"]) ?? "", publisherUrl: given(fields["publisherUrl"]), claim: given(fields["claim"]) ?? "",
    claimant: given(fields["claimant"]), claimedAt: dateOf(given(fields["claimedAt"])), rating, ratingValue: value,
    bestRating: given(fields["bestRating"]), worstRating: given(fields["worstRating"]), publishedAt: dateOf(given(fields["publishedAt"])),
    language: given(fields["language"]), appearances: manyOf(fields["appearances"], /\s+/),
  };
}

/** Some publishers write words where the number belongs: then these are their words. */
function ratingOf(rating: unknown, value: unknown): { rating: unknown; value: unknown } {
  const isNumber = value === null || (typeof value === "string" && /^-?\d+([.,]\d+)?$/.test(value));
  return isNumber ? { rating, value } : { rating: rating ?? value, value: null };
}

function claimFields(fields: Record<string, unknown>): Record<string, unknown> {
  return {
    statement: given(fields["claim"]) ?? "", kind: given(fields["kind"]) ?? "fact", language: given(fields["language"]) ?? "", claimant: given(fields["claimant"]),
    claimantKind: given(fields["claimantKind"]) ?? "person", claimedAt: dateOf(given(fields["claimedAt"])), topics: manyOf(fields["topics"], /[;\n]/), articleUrl: given(fields["articleUrl"]),
  };
}

/** Numbers count as their digits; an empty text as nothing. What is neither is left for the check to refuse. */
function given(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value.trim() === "" ? null : typeof value === "string" ? value.trim() : value;
}

function manyOf(value: unknown, between: RegExp): unknown {
  if (typeof value === "string") return [...new Set(value.split(between).map((part) => part.trim()).filter(Boolean))];
  return Array.isArray(value) ? [...new Set(value)] : value ?? [];
}

/** Dates are kept as given; of one whose time is written in another way the day is kept. */
function dateOf(value: unknown): unknown {
  if (typeof value !== "string") return value;
  const day = /^(\d{4}-\d{2}-\d{2})[T ]/.exec(value)?.[1];
  return day !== undefined && !optionalDate.safeParse(value).success ? day : value;
}

/** Named as in the file, so that people find what to mend. A claim's statement stands in the column of the claim. */
function whyOf({ issues }: z.ZodError, names: ColumnNames): string {
  return issues.map(({ path: [field], message }) => `${field === undefined ? "row" : nameIn(names, field === "statement" ? "claim" : (field as Column))}: ${message}`).slice(0, 5).join(" ");
}
