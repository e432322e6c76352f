/** From reports to the independent roots they rest on (DOMAIN.md §4, "Origins"). */
import { groupsOf } from "./circles.ts";
import type { AssessedItem, AssessedSource } from "./types.ts";

/** Where the ways on from a source end, and the loops that lie on them, its own included. */
type Onward = { ends: ReadonlySet<string>; loops: ReadonlySet<string[]> };

export type Graph = {
  sources: ReadonlyMap<string, AssessedSource>;
  onward: ReadonlyMap<string, Onward>;
  /** Groups of sources that rely on one another, each sorted, in the order of their first: circular reporting. */
  loops: string[][];
};

/** From each source to those it relies on. Every item draws edges, counting or not. */
type Edges = ReadonlyMap<string, ReadonlySet<string>>;

export function graphOf(evidence: readonly AssessedItem[]): Graph {
  const sources = new Map<string, AssessedSource>();
  const edges = new Map<string, Set<string>>();
  for (const { source, reliesOn } of evidence) {
    for (const each of [source, ...reliesOn]) sources.set(each.id, each);
    const relied = edges.get(source.id) ?? new Set();
    for (const { id } of reliesOn) relied.add(id);
    edges.set(source.id, relied);
  }
  const groups = groupsOf(sources.keys(), (id) => edges.get(id) ?? []).map((group) => group.sort());
  const loops = groups.filter((group) => isLoop(group, edges)).sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));
  return { sources, loops, onward: onwardFrom(groups, edges) };
}

const isLoop = (group: readonly string[], edges: Edges): boolean =>
  group.length > 1 || group.some((id) => edges.get(id)?.has(id) === true);

/** Each group comes after those it leads to, so theirs is known when its turn comes. */
function onwardFrom(groups: readonly string[][], edges: Edges): Map<string, Onward> {
  const onward = new Map<string, Onward>();
  for (const group of groups) {
    const beyond = group.flatMap((id) => [...(edges.get(id) ?? [])]).filter((id) => !group.includes(id));
    const there = [...new Set(beyond)].flatMap((id) => onward.get(id) ?? []);
    const loops = new Set(isLoop(group, edges) ? [group] : []);
    const ends = new Set(isLoop(group, edges) || beyond.length > 0 ? [] : group);
    for (const each of there) {
      for (const loop of each.loops) loops.add(loop);
      for (const end of each.ends) ends.add(end);
    }
    for (const id of group) onward.set(id, { ends, loops });
  }
  return onward;
}

/** The ids of an item's origins, sorted. A source of reliability E is none. */
export function originsOf(item: AssessedItem, { sources, onward }: Graph): string[] {
  const roots = new Set(item.reliesOn.length === 0 ? [item.source.id] : []);
  for (const id of startsOf(item)) for (const end of onward.get(id)?.ends ?? []) roots.add(end);
  return [...roots].filter((id) => sources.get(id)?.reliability !== "E").sort();
}

/** The first loop that an item comes to from where it starts, or null. */
export function loopReachedBy(item: AssessedItem, { onward, loops }: Graph): string[] | null {
  return loops.find((loop) => startsOf(item).some((id) => onward.get(id)?.loops.has(loop))) ?? null;
}

/** An item starts at the sources it relies on, or at its own when it relies on none. */
const startsOf = ({ source, reliesOn }: AssessedItem): string[] => (reliesOn.length > 0 ? reliesOn.map(({ id }) => id) : [source.id]);
