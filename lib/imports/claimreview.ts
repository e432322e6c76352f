/** Finds ClaimReviews in JSON-LD and tells their parts by our names. It trusts nothing: any part may be anything. Pure. */
import type { ColumnNames } from "./columns.ts";
import type { Candidate } from "./rows.ts";

type Json = Record<string, unknown>;
type Found = Omit<Candidate, "row">;

const MOST_DEPTH = 12;
const notThis = (what: string): Found => ({ fields: {}, why: what });

/**
 * Every ClaimReview in a document: one, a list, an @graph, an ItemList, a DataFeed. Of what else stands in a feed it is
 * said that it is none; a page and a graph speak of many things, which are passed over.
 */
export function* reviewsIn(document: unknown, { strict = true, depth = 0 }: { strict?: boolean; depth?: number } = {}): Generator<Found> {
  if (depth > MOST_DEPTH) return yield notThis("It is nested too deeply.");
  if (Array.isArray(document)) {
    for (const each of document) yield* reviewsIn(each, { strict, depth: depth + 1 });
    return;
  }
  if (!isObject(document)) return strict ? yield notThis(`Here stands ${nameOf(document)}, not a ClaimReview.`) : undefined;
  if (isA(document, "ClaimReview")) return yield { fields: fieldsOf(document), names };
  const inside = containerOf(document);
  if (inside) yield* reviewsIn(inside.items, { strict: inside.strict && strict, depth: depth + 1 });
  else if (strict) yield notThis(`This is ${typeWords(document)}, not a ClaimReview.`);
}

function containerOf(thing: Json): { items: unknown; strict: boolean } | null {
  if ("@graph" in thing) return { items: thing["@graph"], strict: false };
  for (const key of ["dataFeedElement", "itemListElement"]) if (key in thing) return { items: thing[key], strict: true };
  return isA(thing, "DataFeedItem", "ListItem") ? { items: thing["item"] ?? null, strict: true } : null;
}

/** Where schema.org has what we call otherwise. */
const names: ColumnNames = {
  publisher: "author.name", publisherUrl: "author.url", claim: "claimReviewed", claimant: "itemReviewed.author", claimedAt: "itemReviewed.datePublished", rating: "reviewRating",
  ratingValue: "reviewRating.ratingValue", publishedAt: "datePublished", language: "inLanguage", appearances: "itemReviewed.appearance",
};

function fieldsOf(review: Json): Json {
  const claim = firstObject(review["itemReviewed"]);
  const rating = firstObject(review["reviewRating"]);
  const author = firstObject(review["author"]) ?? firstObject(review["publisher"]);
  const places = [claim?.["appearance"], claim?.["firstAppearance"]].flatMap((place) => (Array.isArray(place) ? place : [place]));
  return {
    url: addressOf(review), publisher: textOf(author?.["name"]) ?? textOf(review["author"]), publisherUrl: textOf(author?.["url"]),
    claim: textOf(review["claimReviewed"]) ?? textOf(claim?.["name"]), claimant: textOf(firstObject(claim?.["author"])?.["name"]) ?? textOf(claim?.["author"]),
    claimedAt: textOf(claim?.["datePublished"]), rating: textOf(rating?.["alternateName"]), ratingValue: textOf(rating?.["ratingValue"]),
    bestRating: numberOf(rating?.["bestRating"]), worstRating: numberOf(rating?.["worstRating"]), publishedAt: textOf(review["datePublished"]),
    language: textOf(review["inLanguage"]) ?? textOf(firstObject(review["inLanguage"])?.["alternateName"]),
    appearances: [...new Set(places.flatMap((place) => textOf(place) ?? (isObject(place) ? addressOf(place) ?? [] : [])))].filter((url) => URL.canParse(url)),
  };
}

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

/** Of several the first: who checked it together with others is still who checked it. */
function firstObject(value: unknown): Json | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return isObject(first) ? first : null;
}

/** Text, a number's digits, or the first of a list; `{"@value": …}` counts as what it holds. */
function textOf(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  const held = isObject(first) ? first["@value"] : first;
  return typeof held === "string" ? held : typeof held === "number" ? String(held) : null;
}

/** Best and worst only say how to read the number: what is none says nothing. */
function numberOf(value: unknown): string | null {
  const text = textOf(value);
  return text !== null && /^-?\d+([.,]\d+)?$/.test(text.trim()) ? text : null;
}

const addressOf = (thing: Json): string | null => textOf(thing["url"]) ?? textOf(thing["@id"]);

function isA(thing: Json, ...types: string[]): boolean {
  return [thing["@type"]].flat().some((type) => typeof type === "string" && types.includes(type.replace(/^(https?:\/\/schema\.org\/|schema:)/, "")));
}

function typeWords(thing: Json): string {
  const type = textOf(thing["@type"]);
  return type === null ? "something without a type" : `of the type ${type.slice(0, 60)}`;
}

const nameOf = (value: unknown): string => (value === null ? "nothing" : `a ${typeof value}`);
