"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api } from "../../../../../../lib/api/client.ts";
import type { ArticleShape } from "../../../../../../lib/articles/shapes.ts";
import type { CaptureRowShape } from "../../../../../../lib/capture/shapes.ts";
import { CaptureState } from "../../../../_captures/capture-state";
import type { ArticleCapture } from "../../../../_captures/use-captures";
import { useCaptureDeeds } from "../../../../_captures/use-deeds";
import { endWords } from "../../../../_captures/words";
import { Button, ButtonLink } from "../../../../_components/button";
import { Notice } from "../../../../_components/notice";
import { useToast } from "../../../../_components/toast";
import { wordsOf } from "../../../../_forms/problem";
import { fateOf } from "../_versions/fate";

type Props = { article: ArticleShape; newest: ArticleCapture; mayMake: boolean };

/** What the newest capture of the article's page said, its text when that is another, and the way to capture it once more. */
export function NewestCapture({ article, newest: { capture, hasNewText }, mayMake }: Props) {
  const told = capture && !isPast(capture, article) ? capture : null;
  if (!told && !(mayMake && article.url)) return null;
  const isSaid = told !== null && (told.warnings.length > 0 || endWords(told) !== null);
  return (
    <div className="article-note">
      <section className="newest-capture" aria-label="Newest capture of its page">
        {hasNewText && capture?.snapshot && <NewText article={article} snapshotId={capture.snapshot.id} mayMake={mayMake} />}
        {isSaid && <p className="second">The newest capture of its page:</p>}
        {told ? <CaptureState capture={told} mayAct={mayMake} /> : <FirstCapture articleId={article.id} />}
      </section>
    </div>
  );
}

/** Nothing came of it, and somebody gave the text by hand since. */
const isPast = ({ snapshot, endedAt }: CaptureRowShape, { articleVersion }: ArticleShape): boolean => snapshot === null && endedAt !== null && endedAt <= articleVersion.at;

function FirstCapture({ articleId }: { articleId: string }) {
  const { ask, busy } = useCaptureDeeds();
  return <p className="capture-ways"><Button kind="quiet" busy={busy} onClick={() => void ask({ articleId })}>Capture its page</Button></p>;
}

function NewText({ article, snapshotId, mayMake }: { article: ArticleShape; snapshotId: string; mayMake: boolean }) {
  const { take, busy } = useTaking(article, snapshotId);
  const { number } = article.articleVersion;
  return (
    <Notice title="The page has another text now" actions={(
      <>
        {mayMake && <Button busy={busy} onClick={() => void take()}>Take this text as a new version</Button>}
        <ButtonLink kind="quiet" href={`/desk/snapshots/${snapshotId}`}>Look at what was captured</ButtonLink>
      </>
    )}>
      It was captured after version {number} was imported, and differs from it. As version {number + 1} each claim’s passage is looked for in it; version {number} stays.
    </Notice>
  );
}

/** One press: the captured text becomes the next version. */
function useTaking({ id, version }: ArticleShape, snapshotId: string) {
  const client = useQueryClient();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  async function take(): Promise<void> {
    setBusy(true);
    try {
      const imported = await answer(api.articles[":id"].versions.$post({ param: { id }, json: { version, snapshotId } }));
      client.setQueryData(["article", id], imported);
      toast({ title: `Version ${imported.articleVersion.number} is imported`, says: fateOf(imported) });
    } catch (error) {
      toast({ title: "Nothing was changed", says: wordsOf(error), urgent: true });
      void client.invalidateQueries({ queryKey: ["article", id] });
    } finally {
      void client.invalidateQueries({ queryKey: ["captures", "article", id] });
      void client.invalidateQueries({ queryKey: ["articles"] });
      setBusy(false);
    }
  }
  return { take, busy };
}
