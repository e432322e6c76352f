"use client";

import Link from "next/link";
import { useState } from "react";
import { canBe } from "../../../lib/inbox/states.ts";
import type { InboxItem } from "../../../lib/inbox/shapes.ts";
import { Button } from "../_components/button";
import { Kbd } from "../_components/kbd";
import { Empty, Strip } from "../_components/notice";
import { useKeys } from "../_keys/use-keys";
import { useNow } from "../_queue/use-now";
import { useRole } from "../_shell/person";
import { counted } from "../_words/claims";
import { AnswerDialog } from "./answer-dialog";
import { ArticleDialog } from "./article-dialog";
import { ClaimDialog } from "./claim-dialog";
import { CloseDialog } from "./close-dialog";
import { InboxRow } from "./inbox-row";
import { Reading } from "./reading";
import { type InboxTab, inboxHref, inboxTabs, tabWords } from "./tabs";
import { type InboxPage, showItem, useInbox } from "./use-inbox";
import { type Deed, useClosing } from "./use-closing";

export type InboxScreenProps = { tab: InboxTab; initial: InboxPage; opened: InboxItem | null; now: string };

/** What readers sent: the list, the one that is read, and what can be done with it. */
export function InboxScreen({ tab, initial, opened, now: serverNow }: InboxScreenProps) {
  const now = useNow(serverNow);
  const { list, items, item, index, isOpen } = useInbox(tab, initial, opened);
  const [deed, setDeed] = useState<Deed | null>(null);
  const isEditor = useRole("editor");
  const mayResolve = item !== null && (item.kind === "tip" || isEditor);
  const can = { takeOver: mayResolve && canBe(item, "take_over"), answer: mayResolve && canBe(item, "answer"), close: mayResolve && canBe(item, "close") };
  const next = items[index + 1] ?? items[index - 1];
  const done = () => { setDeed(null); if (tab !== "spam") showItem(tab, next?.id, "keys"); };
  const close = useClosing({ item, ask: setDeed, done });
  const move = (by: 1 | -1) => {
    const to = items[Math.max(0, Math.min(items.length - 1, index + by))];
    if (!to) return;
    showItem(tab, to.id, "keys");
    document.getElementById(`inbox-${to.id}`)?.scrollIntoView({ block: "nearest" });
  };
  useKeys([
    items.length > 0 && { keys: "j", also: ["ArrowDown"], label: "Down", group: "Move", repeats: true, notInPalette: true, run: () => move(1) },
    items.length > 0 && { keys: "k", also: ["ArrowUp"], label: "Up", group: "Move", repeats: true, notInPalette: true, run: () => move(-1) },
    can.takeOver && { keys: "c", label: "Make a claim of it", group: "Decide", run: () => setDeed("claim") },
    can.takeOver && { keys: "a", label: "Make an article of it", group: "Decide", run: () => setDeed("article") },
    can.answer && { keys: "r", label: "Answer it in public", group: "Decide", run: () => setDeed("answer") },
    can.close && { keys: "d", label: "Put it away", group: "Decide", run: () => close("closed") },
    can.close && { keys: "S", label: "Mark it as spam", group: "Decide", run: () => close("spam") },
  ]);
  const leave = () => setDeed(null);
  return (
    <div className={`inbox${isOpen ? " is-open" : ""}${items.length === 0 && !item ? " is-empty" : ""}`}>
      <nav className="stage-tabs inbox-tabs" aria-label="What is shown">
        {inboxTabs.map((each) => <Link key={each} href={inboxHref(each)} aria-current={each === tab ? "page" : undefined}>{tabWords[each]}</Link>)}
      </nav>
      <section className="rows" aria-label="From readers">
        {list.isError && <Strip live lead="The inbox could not be brought up to date.">What you see may be old. It is asked for again when you come back to this window.</Strip>}
        {items.length === 0 && <Nothing tab={tab} />}
        <ul>{items.map((row) => <InboxRow key={row.id} row={row} tab={tab} selected={row.id === item?.id} now={now} />)}</ul>
        {list.hasNextPage && <p className="rows-more"><b className="num">{counted(items.length, "message")} shown.</b> <Button kind="quiet" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>Show 50 more</Button></p>}
      </section>
      {item && <Reading key={item.id} item={item} tab={tab} now={now} can={can} isEditor={isEditor} onDeed={setDeed} onClose={close} />}
      <p className="keys">{items.length > 0 && <span><Kbd keys="j" /><Kbd keys="k" />move</span>}{can.takeOver && <><span><Kbd keys="c" />make a claim</span><span><Kbd keys="a" />make an article</span></>}{can.answer && <span><Kbd keys="r" />answer</span>}{can.close && <><span><Kbd keys="d" />put away</span><span><Kbd keys="S" />spam</span></>}<span><Kbd keys="?" />all keys</span></p>
      {item && deed === "claim" && <ClaimDialog item={item} onClose={leave} />}
      {item && deed === "article" && <ArticleDialog item={item} onClose={leave} />}
      {item && deed === "answer" && <AnswerDialog item={item} onClose={leave} onDone={done} />}
      {item && (deed === "closed" || deed === "spam") && <CloseDialog item={item} as={deed} onClose={leave} onDone={done} />}
    </div>
  );
}

function Nothing({ tab }: { tab: InboxTab }) {
  if (tab === "spam") return <Empty title="No spam">What a program filled in, and what was marked here as spam, stands here.</Empty>;
  if (tab === "closed" || tab === "answered") return <Empty title={tab === "closed" ? "Nothing was put away yet" : "No error report was answered yet"}>What is done with stays here to be read, without its file and without how its reader could be reached.</Empty>;
  return (
    <Empty title={tab === "reports" ? "No error report waits" : tab === "tips" ? "No tip waits" : "Nothing waits"}>
      Readers send tips by the form at <a href="/tips">/tips</a>, and error reports from every verdict. A tip becomes a claim or an article here in one step; an error report is answered on the corrections page.
    </Empty>
  );
}
