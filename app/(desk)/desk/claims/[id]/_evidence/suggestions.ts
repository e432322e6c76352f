/** What the one field for a source offers for what was put into it. */
import type { SourceRow } from "../../../../../../lib/sources/shapes.ts";
import { type Given, nameInAddress } from "../_model/intake.ts";
import { sourceLine } from "../_model/labels.ts";

/** What the form begins with once an offer is taken. */
export type Start = { source: KnownSource | { named: string } | null; url: string; quote: string };
export type KnownSource = Pick<SourceRow, "id" | "name" | "kind" | "affiliation" | "reliability" | "confidential" | "languages">;
export type Offer = { id: string; is: "source" | "new" | "quotation"; words: string; detail: string; start: Start };

export const MOST_OFFERED = 6;

/** What the registry is asked for; nothing where a quotation was given. */
export function askedOf(given: Given): string {
  if (given.is === "name") return given.name;
  return given.is === "address" ? nameInAddress(given.url) : "";
}

export function offersFor(given: Given, found: readonly SourceRow[]): Offer[] {
  const carried = carriedBy(given);
  const known = found.slice(0, MOST_OFFERED).map((source): Offer => ({ id: source.id, is: "source", words: source.name, detail: detailOf(source, given), start: { ...carried, source } }));
  return [...known, ...others(given, carried)];
}

/** A name of several words may be a short quotation after all. */
const mayBeQuoted = (name: string): boolean => name.split(/\s+/).length > 2;

function others(given: Given, carried: Start): Offer[] {
  const named = (name: string): Offer => ({ id: "new", is: "new", words: `New source named “${name}”`, detail: "Kind and affiliation in the next step", start: { ...carried, source: { named: name } } });
  const quotation = (quote: string): Offer => ({ id: "quotation", is: "quotation", words: `Quotation: “${shortened(quote)}”`, detail: "Whose words they are in the next step", start: { ...carried, source: null, quote } });
  switch (given.is) {
    case "nothing": return [];
    case "name": return [named(given.name), ...(mayBeQuoted(given.name) ? [quotation(given.name)] : [])];
    case "quotation": return [quotation(given.quote)];
    case "address": return [named(hostOf(given.url)), { id: "address", is: "quotation", words: "Another source, at this address", detail: "Chosen in the next step", start: carried }];
  }
}

function carriedBy(given: Given): Start {
  return { source: null, url: given.is === "address" ? given.url : "", quote: given.is === "quotation" ? given.quote : "" };
}

/** Which alias matched, where it was not the name. */
function detailOf(source: SourceRow, given: Given): string {
  const alias = given.is === "name" ? aliasHolding(source, given.name) : undefined;
  return `${alias ? `Also ${alias} · ` : ""}${sourceLine(source)}${source.confidential ? " · confidential" : ""}`;
}

function aliasHolding({ name, aliases }: Pick<SourceRow, "name" | "aliases">, words: string): string | undefined {
  const fold = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const holds = (text: string) => fold(text).includes(fold(words.trim()));
  return holds(name) ? undefined : aliases.find(holds);
}

const hostOf = (url: string): string => URL.parse(url)?.hostname.replace(/^www\./, "") ?? url;
const shortened = (words: string): string => (words.length > 60 ? `${words.slice(0, 60).trimEnd()}…` : words);
