/** The evidence sorted into sides, with each side's origins: what every rule looks at. */
import { INDEPENDENT, UNKNOWN } from "../sources/words.ts";
import { sideOf, whyNotCounting } from "./counts.ts";
import { type Graph, graphOf, originsOf } from "./origins.ts";
import { type QuoteStanding, quoteStanding } from "./quotes.ts";
import type { AssessedClaim, AssessedItem, AssessedSource, Said, Side } from "./types.ts";

export type Origin = { source: AssessedSource; affiliation: string; named: boolean; evidence: string[] };
export type Weighing = { items: AssessedItem[]; origins: Origin[] };

export type Weighed = {
  claim: AssessedClaim;
  whyNot: ReadonlyMap<string, Said | null>;
  graph: Graph;
  /** Id of each item, counting or not → the ids of its origins. */
  origins: ReadonlyMap<string, string[]>;
  /** Id of each item → where its quotation stands. */
  quotes: ReadonlyMap<string, QuoteStanding>;
  confirming: Weighing;
  disputing: Weighing;
  /** Does any source here, or the claimant's, belong to a party to the dispute? */
  anyParty: boolean;
};

export function weigh(claim: AssessedClaim): Weighed {
  const whyNot = whyNotCounting(claim.evidence);
  const graph = graphOf(claim.evidence);
  const origins = new Map(claim.evidence.map((item) => [item.id, originsOf(item, graph)]));
  const sideItems = (side: Side) => claim.evidence.filter((item) => whyNot.get(item.id) === null && sideOf(item) === side);
  const side = (name: Side): Weighing => ({ items: sideItems(name), origins: sideOrigins(sideItems(name), graph, origins) });
  return {
    claim, whyNot, graph, origins, quotes: new Map(claim.evidence.map((item) => [item.id, quoteStanding(item)])), confirming: side("confirming"), disputing: side("disputing"), anyParty: hasParty(claim),
  };
}

/** Every source of the evidence counts here, relied-on ones too, and the claimant's. */
export function hasParty({ evidence, claimantSource }: AssessedClaim): boolean {
  const sources = [...evidence.flatMap((item) => [item.source, ...item.reliesOn]), ...(claimantSource ? [claimantSource] : [])];
  return sources.some(({ affiliation }) => affiliation !== INDEPENDENT && affiliation !== UNKNOWN);
}

/** Origins in the order of their names, so that the order of evidence changes nothing. */
function sideOrigins(items: readonly AssessedItem[], graph: Graph, originsOfItem: Weighed["origins"]): Origin[] {
  const resting = Map.groupBy(items.flatMap((item) => (originsOfItem.get(item.id) ?? []).map((id) => ({ id, item }))), ({ id }) => id);
  const found = [...resting].flatMap(([id, pairs]) => {
    const source = graph.sources.get(id);
    return source ? [originFrom(source, pairs.map(({ item }) => item))] : [];
  });
  return found.sort((a, b) => compare(a.source.name, b.source.name) || compare(a.source.id, b.source.id));
}

function originFrom(source: AssessedSource, items: readonly AssessedItem[]): Origin {
  const named = source.kind !== "unnamed" && items.some((item) => item.attribution === "named");
  return { source, affiliation: source.affiliation, named, evidence: items.map((item) => item.id).sort() };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
