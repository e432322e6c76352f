/** Evidence grouped by origin, so that three outlets with one origin look like one. Pure. */
import type { PublicEvidence, PublicSource, PublicVerdict } from "./shapes.ts";

export type Thread =
  | { kind: "origin"; number: number; source: PublicSource; named: boolean; affiliation: string; itself: boolean; items: PublicEvidence[] }
  | { kind: "loop"; items: PublicEvidence[] }
  | { kind: "uncounted"; items: PublicEvidence[] };

/** Each counting item hangs on its first origin; those that lead into a loop, and those that do not count, come after. */
export function threadsOf({ evidence, assessment }: Pick<PublicVerdict, "evidence" | "assessment">): Thread[] {
  if (!assessment) return evidence.length > 0 ? [{ kind: "uncounted", items: evidence }] : [];
  const hung = new Set<string>();
  const named = new Map<string, Extract<Thread, { kind: "origin" }>>();
  for (const { source, named: isNamed, affiliation, evidence: keys } of assessment.origins) {
    const items = evidence.filter((item) => item.counts && keys.includes(item.key) && !hung.has(item.key));
    for (const item of items) hung.add(item.key);
    const present = named.get(source.name);
    if (present) present.items.push(...items);
    else if (items.length > 0) named.set(source.name, { kind: "origin", number: named.size + 1, source, named: isNamed, affiliation, itself: items.some((item) => item.source.name === source.name), items });
  }
  const left = evidence.filter((item) => !hung.has(item.key));
  const [loose, uncounted] = [left.filter((item) => item.counts), left.filter((item) => !item.counts)];
  return [
    ...named.values(),
    ...(loose.length > 0 ? [{ kind: "loop" as const, items: loose }] : []),
    ...(uncounted.length > 0 ? [{ kind: "uncounted" as const, items: uncounted }] : []),
  ];
}
