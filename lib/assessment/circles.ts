/**
 * Divides a graph into its strongly connected groups: those that lead to one another. Each group comes after every
 * group it leads to. Method: R. Tarjan, "Depth-first search and linear graph algorithms", 1972; without recursion, so
 * that no chain is too long.
 */
export function groupsOf(ids: Iterable<string>, leadsTo: (id: string) => Iterable<string>): string[][] {
  const groups: string[][] = [];
  const numbers = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const stacked = new Set<string>();

  const enter = (id: string) => {
    lowest.set(id, numbers.size);
    numbers.set(id, numbers.size);
    stack.push(id);
    stacked.add(id);
    return { id, onward: leadsTo(id)[Symbol.iterator]() };
  };
  const lower = (id: string, to: number | undefined) => lowest.set(id, Math.min(lowest.get(id) ?? 0, to ?? 0));
  const leave = (id: string) => {
    if (lowest.get(id) !== numbers.get(id)) return;
    const group = stack.splice(stack.lastIndexOf(id));
    for (const member of group) stacked.delete(member);
    groups.push(group);
  };

  for (const begin of ids) {
    const path = numbers.has(begin) ? [] : [enter(begin)];
    for (let here = path.at(-1); here; here = path.at(-1)) {
      const { done, value } = here.onward.next();
      if (done) {
        path.pop();
        leave(here.id);
        const before = path.at(-1);
        if (before) lower(before.id, lowest.get(here.id));
      } else if (!numbers.has(value)) path.push(enter(value));
      else if (stacked.has(value)) lower(here.id, numbers.get(value));
    }
  }
  return groups;
}
