"use client";

import { Search } from "lucide-react";
import { useMemo } from "react";
import { counted } from "@/(desk)/_words/claims";
import { mayAct } from "../../../../../lib/review/policy.ts";
import { Button, ButtonLink } from "../../../_components/button";
import { Kbd } from "../../../_components/kbd";
import { Empty, Strip } from "../../../_components/notice";
import { usePerson } from "../../../_shell/person";
import { ArticleRow } from "./article-row";
import { type Page, useArticles } from "./use-articles";
import { useRowKeys } from "./use-row-keys";

/** Every article of the desk, the one changed last on top, narrowed by words of its title or publisher. */
export function ArticleList({ initial, words }: { initial: Page; words: string }) {
  const mayAdd = mayAct(usePerson(), "create", { assigneeId: null, submittedById: null }).ok;
  const { typed, setTyped, asked, rows, failed, more } = useArticles(initial, words);
  const ids = useMemo(() => rows.map((row) => row.id), [rows]);
  const { selected, select } = useRowKeys(ids, (id) => `/desk/articles/${id}`);
  return (
    <div className="articles">
      <div className="articles-head">
        <search className="field-wrap"><Search className="icon" aria-hidden="true" />
          <input type="search" aria-label="Find an article by title or publisher" placeholder="Title or publisher, in any script" value={typed} maxLength={300} onChange={(event) => setTyped(event.target.value)} />
        </search>
        {mayAdd && <ButtonLink href="/desk/imports">Imports</ButtonLink>}
        {mayAdd && <ButtonLink kind="primary" href="/desk/articles/new">Add an article</ButtonLink>}
      </div>
      <section className="rows" aria-label="Articles">
        {failed && <Strip lead="The list could not be brought up to date.">What you see may be old. It is asked for again when you come back to this window.</Strip>}
        <p className="sr" role="status">{asked && `${counted(rows.length, "article")} found`}</p>
        {rows.length === 0 && <NoArticles words={asked} mayAdd={mayAdd} clear={() => setTyped("")} />}
        <ul>{rows.map((row) => <ArticleRow key={row.id} row={row} selected={row.id === selected} onFocus={() => select(row.id)} />)}</ul>
        {more.hasNextPage && (
          <p className="rows-more"><b className="num">{counted(rows.length, "article")} shown.</b> <Button kind="quiet" busy={more.isFetchingNextPage} onClick={() => void more.fetchNextPage()}>Show 50 more</Button></p>
        )}
      </section>
      {rows.length > 0 && <p className="keys"><span><Kbd keys="j" /><Kbd keys="k" />move</span><span><Kbd keys="Enter" />open</span><span><Kbd keys="/" />search the desk</span><span><Kbd keys="?" />all keys</span></p>}
    </div>
  );
}

function NoArticles({ words, mayAdd, clear }: { words: string; mayAdd: boolean; clear: () => void }) {
  if (words) {
    return <Empty title={<>No article holds “<span dir="auto">{words}</span>”</>} actions={<Button onClick={clear}>Show all articles</Button>}>Only titles and publishers are looked through, not the texts.</Empty>;
  }
  return (
    <Empty title="No articles yet" actions={mayAdd && <ButtonLink href="/desk/articles/new">Add the first one</ButtonLink>}>
      An article is a text in which claims occur. Paste or upload one, select its words, and a claim begins.
      {!mayAdd && " Fact-checkers and editors can add articles."}
    </Empty>
  );
}
