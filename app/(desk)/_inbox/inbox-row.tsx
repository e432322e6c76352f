"use client";

import { Flag, Lightbulb, Paperclip } from "lucide-react";
import type { MouseEvent } from "react";
import { titleOf } from "../../../lib/inbox/title.ts";
import type { InboxItem } from "../../../lib/inbox/shapes.ts";
import { age } from "../../../lib/when.ts";
import { type InboxTab, inboxHref } from "./tabs";
import { showItem } from "./use-inbox";
import { inboxKindWords, inboxStateWords } from "./words";

/** One message: what it says first, what it is about, how long it has waited. */
export function InboxRow({ row, tab, selected, now }: { row: InboxItem; tab: InboxTab; selected: boolean; now: Date }) {
  const Icon = row.kind === "tip" ? Lightbulb : Flag;
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    showItem(tab, row.id, "press");
  };
  return (
    <li className={row.state === "new" ? "inbox-row is-new" : "inbox-row"} id={`inbox-${row.id}`} aria-current={selected ? "true" : undefined}>
      <Icon className="icon" aria-hidden="true" />
      <div className="inbox-row-main">
        <p className="inbox-title"><a href={inboxHref(tab, row.id)} onClick={open}><span className="sr">{inboxKindWords[row.kind]}, {inboxStateWords[row.state]}: </span><bdi lang={row.language ?? undefined}>{titleOf(row) || "A file"}</bdi></a></p>
        <p className="row-facts">{row.verdict ? <>On “<bdi lang={row.verdict.language}>{row.verdict.statement}</bdi>”</> : row.link ? <bdi>{row.link}</bdi> : "No link"}</p>
      </div>
      <div className="row-side">
        <p className="inbox-state">{inboxStateWords[row.state]}{row.file && <><Paperclip className="icon-small" aria-hidden="true" /><span className="sr"> with a file</span></>}</p>
        <p className="age">{age(new Date(row.receivedAt), now)}</p>
      </div>
    </li>
  );
}
