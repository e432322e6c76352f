/** What a reader asked of the search page, field by field: what was typed stays, what is wrong is said beside it. Pure. */
import { verdictFilters, type VerdictFilters } from "../publishing/schema.ts";
import type { VerdictRow } from "../publishing/shapes.ts";
import { foldName } from "../sources/fold.ts";

export const searchFields = ["q", "verdict", "topic", "source", "language", "from", "to"] as const;
export type SearchField = (typeof searchFields)[number];

/** Why a field cannot be searched by; the words for it stand in the messages. */
export type Wrong = { why: "tooLong"; max: number } | { why: "badDate" | "badChoice" | "broken" | "endsBefore" };

export type Search = {
  values: Record<SearchField, string>;
  wrong: Partial<Record<SearchField, Wrong>>;
  /** Nothing was asked: the page stands as it begins. */
  isEmpty: boolean;
  filters: VerdictFilters;
};

export function readSearch(params: Record<string, string | string[] | undefined>): Search {
  const values = Object.fromEntries(searchFields.map((field) => [field, firstOf(params[field]).trim()])) as Record<SearchField, string>;
  const given = searchFields.filter((field) => values[field] !== "");
  const parsed = given.map((field) => ({ field, result: verdictFilters.shape[field].safeParse(values[field]) }));
  const wrong = Object.fromEntries(parsed.flatMap(({ field, result }) => (result.success ? [] : [[field, wrongOf(field, result.error.issues)]]))) as Search["wrong"];
  const filters = Object.fromEntries(parsed.flatMap(({ field, result }) => (result.success ? [[field, result.data]] : []))) as VerdictFilters;
  if (filters.from && filters.to && filters.to.slice(0, 10) < filters.from.slice(0, 10)) wrong.to = { why: "endsBefore" };
  return { values, wrong, isEmpty: given.length === 0, filters };
}

/** Whether anything but words was asked for. */
export const isNarrowed = ({ values }: Search): boolean => searchFields.some((field) => field !== "q" && values[field] !== "");

/** The address that asks the same, from another place in the list. */
export function searchPath(values: Search["values"], cursor: string | null): string {
  const query = new URLSearchParams(searchFields.filter((field) => values[field] !== "").map((field) => [field, values[field]]));
  if (cursor) query.set("cursor", cursor);
  return `/search?${query.toString()}`;
}

export type Place = "statement" | "claimant" | "reason" | "topics" | "page";

/** Where the words stand: `page` for those that only its text, its sources or another language hold. */
export function placesOf({ statement, claimantName, reason, topics }: VerdictRow, q: string): Place[] {
  const words = foldName(q).split(" ").filter((word) => word !== "");
  const texts = { statement, claimant: claimantName ?? "", reason: reason ?? "", topics: topics.join(" ") };
  const folded = Object.entries(texts).map(([place, text]) => ({ place: place as Place, text: foldName(text) }));
  const places = folded.filter(({ text }) => words.some((word) => text.includes(word))).map(({ place }) => place);
  if (words.every((word) => folded.some(({ place, text }) => place === "statement" && text.includes(word)))) return ["statement"];
  const isElsewhere = words.some((word) => !folded.some(({ text }) => text.includes(word)));
  return isElsewhere ? [...places, "page"] : places;
}

const firstOf = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? "";

function wrongOf(field: SearchField, issues: readonly { code: string; maximum?: number | bigint }[]): Wrong {
  if (field === "from" || field === "to") return { why: "badDate" };
  const long = issues.find((issue) => issue.code === "too_big");
  if (long) return { why: "tooLong", max: Number(long.maximum) };
  return { why: field === "verdict" ? "badChoice" : "broken" };
}
