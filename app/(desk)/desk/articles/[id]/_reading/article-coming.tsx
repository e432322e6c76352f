"use client";

import { useEffect } from "react";
import type { ArticleShape } from "../../../../../../lib/articles/shapes.ts";
import { CaptureState } from "../../../../_captures/capture-state";
import type { ArticleCapture } from "../../../../_captures/use-captures";
import { isUnderWay } from "../../../../_captures/words";
import { ButtonLink } from "../../../../_components/button";
import { isWorking } from "../../../../_files/told";
import { useAnalysis } from "../../../../_files/use-analysis";
import { useArticleRefresh } from "./use-article";

/** An article that is known by its address, until its text has come: how far that is, and the way to give it by hand. */
export function ArticleComing({ article: { id, title, url }, newest, mayMake }: { article: ArticleShape; newest: ArticleCapture | undefined; mayMake: boolean }) {
  const capture = newest?.capture;
  const original = capture && !isUnderWay(capture) && !newest.refused ? capture.snapshot?.files.find(({ role }) => role === "original") : undefined;
  return (
    <div className="page article-coming">
      <h1 dir="auto">{title}</h1>
      {original ? <FileRead fileId={original.id} articleId={id} /> : <p>{saysOf(newest)}</p>}
      {capture && <CaptureState capture={capture} mayAct={mayMake} />}
      <p className="capture-ways">
        {mayMake && <ButtonLink href={`/desk/articles/${id}/versions/new`}>Paste the text instead</ButtonLink>}
        {capture?.snapshot && <ButtonLink kind="quiet" href={`/desk/snapshots/${capture.snapshot.id}`}>Look at what was captured</ButtonLink>}
        {url && <a className="quiet" href={url} rel="noreferrer">Read it there</a>}
      </p>
    </div>
  );
}

/** A file in place of a page: its text is read after the capture has ended, and the article takes it then. */
function FileRead({ fileId, articleId }: { fileId: string; articleId: string }) {
  const { data } = useAnalysis(fileId);
  const refresh = useArticleRefresh(articleId);
  const isRead = data !== undefined && !isWorking(data);
  useEffect(() => { if (isRead) void refresh(); }, [isRead, refresh]);
  return <p role="status">{isRead ? "A file was captured there, but no text could be read from it." : "A file was captured there. Its text is being read, and stands here as soon as it is. You can leave this page meanwhile."}</p>;
}

function saysOf(newest: ArticleCapture | undefined): string {
  const { capture = null, refused = false } = newest ?? {};
  if (newest === undefined) return "The desk is asked how far its capture is.";
  if (capture && isUnderWay(capture)) return "Its text comes with the capture, and stands here as soon as it is read. You can leave this page meanwhile.";
  if (capture?.snapshot && refused) return "What came instead is kept, and not taken for its text. Paste the text, or capture the page again once it is back.";
  if (capture?.snapshot) return "The page was captured, but no text could be read from it.";
  return "There is no text yet.";
}
