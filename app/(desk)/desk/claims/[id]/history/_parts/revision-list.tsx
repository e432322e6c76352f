"use client";

import Link from "next/link";
import { answer, api } from "../../../../../../../lib/api/client.ts";
import type { RevisionRow } from "../../../../../../../lib/claims/history.ts";
import { sayDate } from "../../../../../../../lib/when.ts";
import type { Page } from "./history-screen";
import { MoreButton } from "./more-button";
import { usePages } from "./use-pages";

/** Every revision, newest first; its number leads to what it changed. */
export function RevisionList({ id, first }: { id: string; first: Page<RevisionRow> }) {
  const { items, ...rest } = usePages(["claim", id, "revision-pages"], first, (cursor) => answer(api.claims[":id"].revisions.$get({ param: { id }, query: { cursor } })));
  return (
    <section aria-labelledby="h-revisions">
      <h2 id="h-revisions">Revisions</h2>
      <ol className="history-revisions">
        {items.map(({ number, at, by }) => (
          <li key={number}>
            {number > 1 ? <Link href={`?from=${number - 1}&to=${number}`} scroll={false}>Revision <span className="num">{number}</span></Link> : <span>Revision 1</span>}
            <span className="second">{by.name}, <time dateTime={at}>{sayDate(at)}</time></span>
          </li>
        ))}
      </ol>
      <MoreButton {...rest} words="Show earlier revisions" />
    </section>
  );
}
