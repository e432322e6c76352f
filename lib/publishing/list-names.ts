/** The public lists: what is on them, and how their pages are cut. Pure. */

/**
 * `events` and `corrections` hold public events, `verdicts` and `articles` slugs in the order in which they first got a
 * page; a topic its verdicts; a source those that rest on it or cite it.
 */
export type ListName = "events" | "corrections" | "verdicts" | "articles" | `topic/${string}` | `source/${string}`;

/** What stands behind the first slash: `topic/prisoners` → `prisoners`. */
export const nameIn = (list: ListName): string => list.slice(list.indexOf("/") + 1);

export const PER_PAGE = 20;

/** Few enough to be made anew with each publication, and so many that the index of them stays short. */
export const PER_SITEMAP = 500;

/** The places that a page shows, from the oldest to the newest of them, and the numbers of the pages beside it. */
export type Span = { from: number; to: number; older: number | null; newer: number | null };

const fullPages = (length: number): number => Math.floor(length / PER_PAGE);

/**
 * Pages are counted from the oldest, and a thing keeps its place: so a new thing touches the newest page alone. That one
 * has no number; it shows the last full page too, and is never nearly empty. The number after the last full page leads
 * to it as well, so that a full page can link on to the next and need not be made again when there is one.
 * Null where there is no such page.
 */
export function spanOf(length: number, number?: number): Span | null {
  const open = openPage(length);
  if (number === undefined || number === open) {
    const from = Math.max(0, open - 2) * PER_PAGE + 1;
    return { from, to: length, older: open > 2 ? open - 2 : null, newer: null };
  }
  if (!Number.isInteger(number) || number < 1 || number > open) return null;
  return { from: (number - 1) * PER_PAGE + 1, to: number * PER_PAGE, older: number > 1 ? number - 1 : null, newer: number + 1 };
}

/** The number that leads to the newest page too: it is of the page that is not full yet. */
export const openPage = (length: number): number => fullPages(length) + 1;

/** The pages that show a place: their numbers, and undefined for the newest. */
export function pagesShowing(place: number, length: number): (number | undefined)[] {
  const own = Math.ceil(place / PER_PAGE);
  const open = openPage(length);
  const isOnNewest = place >= (spanOf(length)?.from ?? 1);
  return [...(own < open ? [own] : []), ...(isOnNewest ? [open, undefined] : [])];
}
