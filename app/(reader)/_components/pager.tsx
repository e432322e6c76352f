import type { ListPage } from "../../../lib/site/lists.ts";
import type { Here } from "../../../lib/site/here.ts";

type Props = { here: Here; page: Pick<ListPage<unknown>, "older" | "newer">; path: string; words: { older: string; newer: string } };

/** On to older things, and back. `path` is the newest page's; for the home page it is empty. */
export function Pager({ here, page: { older, newer }, path, words }: Props) {
  if (older === null && newer === null) return null;
  return (
    <p className="stream-more op">
      {newer !== null && <a href={here.link(newer === 0 ? path || "/" : `${path}/page/${newer}`)} rel="prev">{words.newer}</a>}
      {older !== null && <a href={here.link(`${path}/page/${older}`)} rel="next">{words.older}</a>}
    </p>
  );
}
