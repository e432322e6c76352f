/** From reports to the independent roots they rest on (DOMAIN.md §4, "Origins"). */
import type { AssessedItem, AssessedSource } from "./types.ts";

export type Graph = {
  sources: ReadonlyMap<string, AssessedSource>;
  /** From each source to those it relies on. Every item draws edges, counting or not. */
  edges: ReadonlyMap<string, ReadonlySet<string>>;
};

export function graphOf(evidence: readonly AssessedItem[]): Graph {
  const sources = new Map<string, AssessedSource>();
  const edges = new Map<string, Set<string>>();
  for (const { source, reliesOn } of evidence) {
    for (const each of [source, ...reliesOn]) sources.set(each.id, each);
    const outgoing = edges.get(source.id) ?? new Set();
    for (const relied of reliesOn) outgoing.add(relied.id);
    edges.set(source.id, outgoing);
  }
  return { sources, edges };
}

/** Where an item starts: at the sources it relies on, or at its own when it relies on none. */
const startsOf = (item: AssessedItem): string[] => (item.reliesOn.length > 0 ? item.reliesOn.map((source) => source.id) : [item.source.id]);

const outgoing = (graph: Graph, id: string): ReadonlySet<string> => graph.edges.get(id) ?? new Set();

/** Every source one can come to by following the edges from these, themselves included. */
function reach(graph: Graph, from: Iterable<string>): Set<string> {
  const seen = new Set<string>(from);
  for (const id of seen) for (const to of outgoing(graph, id)) seen.add(to);
  return seen;
}

/** The ids of an item's origins, sorted. A source of reliability E is none. */
export function originsOf(item: AssessedItem, graph: Graph): string[] {
  const ends = [...reach(graph, startsOf(item))].filter((id) => outgoing(graph, id).size === 0);
  const roots = new Set(item.reliesOn.length === 0 ? [...ends, item.source.id] : ends);
  return [...roots].filter((id) => graph.sources.get(id)?.reliability !== "E").sort();
}

/** Groups of sources that rely on one another, each sorted: circular reporting. */
export function loopsIn(graph: Graph): string[][] {
  const reachable = new Map([...graph.sources.keys()].map((id) => [id, reach(graph, outgoing(graph, id))]));
  const circular = [...reachable].filter(([id, reached]) => reached.has(id)).map(([id]) => id).sort();
  const grouped = new Set<string>();
  return circular.flatMap((id) => {
    if (grouped.has(id)) return [];
    const group = circular.filter((other) => other === id || (reachable.get(id)?.has(other) && reachable.get(other)?.has(id)));
    for (const member of group) grouped.add(member);
    return [group];
  });
}

/** The first loop that an item comes to from where it starts, or null. */
export function loopReachedBy(item: AssessedItem, graph: Graph, loops: readonly string[][]): string[] | null {
  const reached = reach(graph, startsOf(item));
  return loops.find((loop) => loop.some((id) => reached.has(id))) ?? null;
}
