"use client";

import { useClaim } from "../_state/use-claim";
import type { Draft } from "./publish-model.ts";
import { useSettled } from "../../../../_forms/use-settled";

/** An address has its limits; a longer note is shown by its beginning, and this says so. */
const LONGEST_NOTE = 1000;
/** A page is dearer than an answer. */
const PAGE_PAUSE_MS = 400;

/**
 * The page that readers would get, from the server, as theirs is made. The frame runs no script and opens links beside
 * the desk; `allow-same-origin` is for its fonts, which a page without an origin may not load.
 */
export function Preview({ draft: { kind, note, slug }, fixed }: { draft: Draft; fixed: boolean }) {
  const { claim: { id, version } } = useClaim();
  const chosen = new URLSearchParams({ kind, note: note.slice(0, LONGEST_NOTE), ...(fixed ? {} : { slug }), v: String(version) }).toString();
  const settled = useSettled(chosen, PAGE_PAUSE_MS);
  return (
    <section className="reader-preview" aria-label="As readers will see it">
      <p className="second">As readers will see it{note.length > LONGEST_NOTE && `, with the first ${LONGEST_NOTE} letters of the note`}</p>
      <iframe title="The page readers will get" src={`/desk/claims/${id}/preview?${settled}`} sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox" />
    </section>
  );
}
