/** Where anchors overlap, each keeps a line of its own under the words. */

type Placed = { id: string; start: number; end: number };

/** How far below the words each anchor's line is drawn: 0 for the nearest. Anchors that overlap never share a level. */
export function levelsOf(anchors: readonly Placed[]): Map<string, number> {
  const levels = new Map<string, number>();
  const ends: number[] = [];
  for (const { id, start, end } of [...anchors].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const free = ends.findIndex((until) => until <= start);
    const level = free < 0 ? ends.length : free;
    ends[level] = end;
    levels.set(id, level);
  }
  return levels;
}
