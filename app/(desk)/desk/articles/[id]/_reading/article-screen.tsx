"use client";

import { useCallback, useMemo, useRef } from "react";
import { isRightToLeft } from "../../../../../../lib/articles/language.ts";
import type { ArticleShape } from "../../../../../../lib/articles/shapes.ts";
import { mayAct } from "../../../../../../lib/review/policy.ts";
import { type ArticleCapture, useArticleCapture } from "../../../../_captures/use-captures";
import { Strip } from "../../../../_components/notice";
import { usePerson } from "../../../../_shell/person";
import { laidOut, type Paragraph } from "../_model/places.ts";
import { ArticleComing } from "./article-coming";
import { ArticleHead } from "./article-head";
import { ArticleKeys } from "./article-keys";
import { ChoicePanel } from "./choice-panel";
import { LostPlaces } from "./lost-places";
import { MendBar, RemoveDialog } from "./mend-bar";
import { NewestCapture } from "./newest-capture";
import { ParagraphRow } from "./paragraph-row";
import { useArticle } from "./use-article";
import { type Choice, useChoice } from "./use-choice";
import { useChoiceKeys } from "./use-choice-keys";
import { useCurrent } from "./use-current";
import { useMending } from "./use-mending";

/** The text with its claims. A new version is another text: whatever was chosen in the old one goes with it. */
export function ArticleScreen({ initial }: { initial: ArticleShape }) {
  const { article, failed } = useArticle(initial);
  const newest = useArticleCapture(article.id);
  const mayMake = mayAct(usePerson(), "create", { assigneeId: null, submittedById: null }).ok;
  return (
    <>
      {failed && <Strip lead="The article could not be brought up to date.">What you see may be old. It is asked for again when you come back to this window.</Strip>}
      {article.articleVersion.number === 0
        ? <ArticleComing article={article} newest={newest} mayMake={mayMake} />
        : <Reading key={article.articleVersion.number} article={article} newest={newest} mayMake={mayMake} />}
    </>
  );
}

function Reading({ article, newest, mayMake }: { article: ArticleShape; newest: ArticleCapture | undefined; mayMake: boolean }) {
  const root = useRef<HTMLDivElement>(null);
  const { paragraphs, orphaned } = useMemo(() => laidOut(article), [article]);
  const drifted = useMemo(() => paragraphs.flatMap(({ named }) => named.filter(({ state }) => state === "drifted")), [paragraphs]);
  const { current, setCurrent, show } = useCurrent(root);
  const mending = useMending(article.id);
  const choosing = useChoice(root, article.text);
  const { choice, open, clear } = choosing;
  const putHere = useCallback(() => {
    if (!choice) return;
    clear();
    void mending.putHere(choice.passage);
  }, [choice, clear, mending]);
  const use = mending.choosing ? { label: "Put the claim here", run: putHere } : mayMake ? { label: "Make a claim", run: () => open("make") } : null;
  const attach = mending.choosing || !mayMake ? null : () => open("attach");
  useChoiceKeys({ root, paragraphs, language: article.language, choosing, use, attach, leave: mending.choosing ? mending.leave : null });
  const panelIn = choice && use ? paragraphs.findLast(({ start }) => start < choice.passage.end) : undefined;
  const panel = choice && use && <ChoicePanel key={`${choice.panel} ${choice.passage.start}`} root={root} article={article} choice={choice} choosing={choosing} use={use} attach={attach} onMade={show} />;
  return (
    <div className="article">
      <div className={paragraphs.length > 200 ? "article-page is-long" : "article-page"}>
        <ArticleHead article={article} captured={newest?.capture?.snapshot ?? null} mayChange={mayMake} />
        {newest && <NewestCapture article={article} newest={newest} mayMake={mayMake} />}
        <LostPlaces article={article} orphaned={orphaned} drifted={drifted} mend={mending.mend} />
        <div className="article-text" ref={root} tabIndex={-1}>
          {paragraphs.map((paragraph) => (
            <ParagraphRow key={paragraph.start} paragraph={paragraph} language={article.language} dir={isRightToLeft(article.language) ? "rtl" : "auto"} onCurrent={setCurrent} mend={mending.mend}
              chosen={drawnIn(paragraph, choice)} current={paragraph.places.some(({ key }) => key === current) ? current : null}>
              {paragraph === panelIn ? panel : null}
            </ParagraphRow>
          ))}
        </div>
      </div>
      <Said choice={choice} language={article.language} />
      {mending.choosing ? <MendBar appearance={mending.choosing} onLeave={mending.leave} /> : <ArticleKeys chosen={choice !== null} mayMake={mayMake} />}
      <RemoveDialog appearance={mending.removing} onStay={mending.stay} onRemove={() => void mending.remove()} />
    </div>
  );
}

/** What of the chosen words is drawn in a paragraph; the same object while nothing changes, so that other paragraphs stay as they are. */
function drawnIn({ start, end }: Paragraph, choice: Choice | null): Choice["passage"] | null {
  return choice?.by === "drawn" && choice.passage.start < end && choice.passage.end > start ? choice.passage : null;
}

/** Words chosen by keyboard, for those who hear the page. */
function Said({ choice, language }: { choice: Choice | null; language: string }) {
  const words = choice?.by === "drawn" && choice.panel === "offer" ? choice.passage.exact : "";
  return <output className="sr" lang={language} dir="auto">{words}</output>;
}
