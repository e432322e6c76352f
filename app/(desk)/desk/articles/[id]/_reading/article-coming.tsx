"use client";

import type { ArticleShape } from "../../../../../../lib/articles/shapes.ts";
import type { CaptureShape } from "../../../../../../lib/capture/shapes.ts";
import { CaptureState } from "../../../../_captures/capture-state";
import { isUnderWay } from "../../../../_captures/words";
import { ButtonLink } from "../../../../_components/button";

/** An article that is known by its address, until its text has come: how far that is, and the way to give it by hand. */
export function ArticleComing({ article: { id, title, url }, capture, mayMake }: { article: ArticleShape; capture: CaptureShape | null | undefined; mayMake: boolean }) {
  return (
    <div className="page article-coming">
      <h1 dir="auto">{title}</h1>
      <p>{saysOf(capture)}</p>
      {capture && <CaptureState capture={capture} mayAct={mayMake} />}
      <p className="capture-ways">
        {mayMake && <ButtonLink href={`/desk/articles/${id}/versions/new`}>Paste the text instead</ButtonLink>}
        {capture?.snapshot && <ButtonLink kind="quiet" href={`/desk/snapshots/${capture.snapshot.id}`}>Look at what was captured</ButtonLink>}
        {url && <a className="quiet" href={url} rel="noreferrer">Read it there</a>}
      </p>
    </div>
  );
}

function saysOf(capture: CaptureShape | null | undefined): string {
  if (capture === undefined) return "The desk is asked how far its capture is.";
  if (capture && isUnderWay(capture)) return "Its text comes with the capture, and stands here as soon as it is read. You can leave this page meanwhile.";
  if (capture?.snapshot) return "The page was captured, but no text could be read from it.";
  return "There is no text yet.";
}
