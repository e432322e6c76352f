/** Rows in JSON: a list of objects, or what this desk itself gives out. Pure. */
import { type ColumnNames, columnOf } from "./columns.ts";
import type { Candidate } from "./rows.ts";

type Json = Record<string, unknown>;
type Found = Omit<Candidate, "row">;

/** `ignored` gathers the keys that mean nothing here. */
export function* rowsIn(document: unknown, ignored: Set<string>): Generator<Found> {
  const list = listIn(document);
  for (const item of list.items) {
    if (!isObject(item)) yield { fields: {}, why: "Here stands something that has no fields." };
    else yield isOwnVerdict(item) ? { fields: ownFields(item, list.desk), names: ownNames } : fieldsOf(item, ignored);
  }
}

function listIn(document: unknown): { items: readonly unknown[]; desk: Json } {
  if (Array.isArray(document)) return { items: document, desk: {} };
  if (!isObject(document)) return { items: [], desk: {} };
  const items = [document["items"], document["verdicts"], document["rows"]].find(Array.isArray);
  return { items: items ?? [document], desk: isObject(document["desk"]) ? document["desk"] : {} };
}

function fieldsOf(item: Json, ignored: Set<string>): Found {
  const fields: Json = {};
  const names: ColumnNames = {};
  for (const [name, value] of Object.entries(item)) {
    const column = columnOf(name);
    if (column) [fields[column], names[column]] = [value, name.slice(0, 100)];
    else ignored.add(name.slice(0, 100));
  }
  return { fields, names };
}

/** A published verdict as this desk's API and exports shape it: another desk's check, for us. */
const isOwnVerdict = (item: Json): boolean => typeof item["slug"] === "string" && typeof item["statement"] === "string" && isObject(item["publication"]);

const ownNames: ColumnNames = { claim: "statement", rating: "verdict", claimedAt: "claimedAt", publishedAt: "publication.publishedAt", publisherUrl: "desk.url" };

function ownFields(item: Json, desk: Json): Json {
  const { publication, claimant } = item;
  const base = typeof desk["url"] === "string" ? desk["url"].replace(/\/$/, "") : null;
  return {
    url: item["url"] ?? (base ? `${base}/verdicts/${encodeURIComponent(String(item["slug"]))}` : null), publisher: item["publisher"] ?? desk["name"] ?? null, publisherUrl: base,
    claim: item["statement"], claimant: isObject(claimant) ? claimant["name"] : item["claimantName"], claimedAt: item["claimedAt"], rating: item["verdict"],
    publishedAt: isObject(publication) ? publication["publishedAt"] : null, language: item["language"], appearances: [],
  };
}

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
