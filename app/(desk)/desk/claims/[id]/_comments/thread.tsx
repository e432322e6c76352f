"use client";

import { useState } from "react";
import { Markdown } from "@/_components/markdown";
import { answer, api } from "../../../../../../lib/api/client.ts";
import type { CommentShape } from "../../../../../../lib/claims/shapes.ts";
import { sayDate } from "../../../../../../lib/when.ts";
import { Button } from "../../../../_components/button";
import { useToast } from "../../../../_components/toast";
import { wordsOf } from "../../../../_forms/problem";
import { counted } from "../../../../_words/claims";
import { useClaim } from "../_state/use-claim";
import type { Thread } from "./threads.ts";

/** What was written in one place: open comments in full, resolved ones folded into a line. */
export function ThreadView({ thread: { open, resolved }, where }: { thread: Thread; where: string }) {
  return (
    <>
      {open.length > 0 && <ul className="thread" aria-label={`Comments on ${where}`}>{open.map((comment) => <Comment key={comment.id} comment={comment} />)}</ul>}
      {resolved.length > 0 && (
        <details className="thread-resolved">
          <summary>{counted(resolved.length, "resolved comment")}</summary>
          <ul className="thread" aria-label={`Resolved comments on ${where}`}>{resolved.map((comment) => <Comment key={comment.id} comment={comment} />)}</ul>
        </details>
      )}
    </>
  );
}

function Comment({ comment: { by, at, body } }: { comment: CommentShape }) {
  return (
    <li>
      <p><b>{by.name}</b> <time className="second" dateTime={at}>{sayDate(at)}</time></p>
      <div className="comment-body" dir="auto"><Markdown source={body} /></div>
    </li>
  );
}

/** Marks everything that is open in this place as resolved. */
export function ResolveButton({ open }: { open: readonly CommentShape[] }) {
  const { refreshComments } = useClaim();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const resolve = async () => {
    setBusy(true);
    try {
      for (const { id } of open) await answer(api.comments[":id"].resolution.$post({ param: { id } }));
    } catch (error) {
      toast({ title: "The comment was not resolved", says: wordsOf(error), urgent: true });
    }
    await refreshComments();
    setBusy(false);
  };
  return <Button kind="quiet" busy={busy} onClick={() => void resolve()}>Resolve</Button>;
}
