"use client";

import { MessageSquarePlus } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "../../../../_components/button";
import { useKeys } from "../../../../_keys/use-keys";
import { usePerson } from "../../../../_shell/person";
import { fieldInWords } from "../_model/labels.ts";
import { useClaim } from "../_state/use-claim";
import { CommentForm } from "./comment-form";
import { ResolveButton, ThreadView } from "./thread";
import { openCount, type On, type Thread, threadOn, threadsBeside } from "./threads.ts";

export type CommentsProps = {
  /** The line they hang on; without it, everything that hangs on no line among `shown`, with the claim itself first. */
  on?: On;
  /** Lines that show their comments themselves. */
  shown?: readonly On[];
  /** Whether `m` writes here: the line that is current, or the claim where none is. */
  keyed?: boolean;
};

/** What people say to each other about the claim, where it belongs. */
export function Comments({ on, shown = [], keyed = on === undefined }: CommentsProps) {
  return on ? <OnLine on={on} keyed={keyed} /> : <OnClaim shown={shown} keyed={keyed} />;
}

/** On a line: the thread, and the way to add to it. */
function OnLine({ on, keyed }: { on: On; keyed: boolean }) {
  const { comments } = useClaim();
  const where = useWhere(on);
  const thread = threadOn(comments, on);
  return (
    <div className="comments">
      <ThreadView thread={thread} where={where} />
      <Writing on={on} where={where} keyed={keyed} thread={thread} />
    </div>
  );
}

/** On the claim as a whole, and below it what hangs on lines that are not on this screen. */
function OnClaim({ shown, keyed }: { shown: readonly On[]; keyed: boolean }) {
  const { comments } = useClaim();
  const elsewhere = threadsBeside(comments, shown).filter(({ on }) => on !== null);
  const open = openCount(comments);
  const thread = threadOn(comments, null);
  return (
    <section className="comments is-whole" id="comments" aria-labelledby="h-comments" tabIndex={-1}>
      <h2 id="h-comments">Comments <span className="second">{open === 0 ? "none open" : `${open} open`}</span></h2>
      {comments.length === 0 && <p className="second">Nobody has said anything yet. What you write here stays with the desk; readers never see it.</p>}
      <ThreadView thread={thread} where="the claim" />
      <Writing on={null} where="the claim" keyed={keyed} thread={thread} />
      {elsewhere.map((each) => <Elsewhere key={each.key} thread={each} />)}
    </section>
  );
}

function Elsewhere({ thread }: { thread: Thread }) {
  const where = useWhere(thread.on);
  return (
    <div className="comments-elsewhere">
      <h3>{where.charAt(0).toUpperCase() + where.slice(1)}</h3>
      <ThreadView thread={thread} where={where} />
      <Writing on={thread.on} where={where} keyed={false} thread={thread} />
    </div>
  );
}

function Writing({ on, where, keyed, thread }: { on: On | null; where: string; keyed: boolean; thread: Thread }) {
  const isWriter = usePerson().roles.some((role) => role !== "admin");
  const [writing, setWriting] = useState(false);
  const button = useBackTo(writing);
  useKeys([isWriter && keyed && { keys: "m", label: `Comment on ${where}`, group: "Also", run: () => setWriting(true) }]);
  if (!isWriter) return null;
  if (writing) return <CommentForm on={on} where={where} onDone={() => setWriting(false)} />;
  const isFirst = on !== null && thread.open.length + thread.resolved.length === 0;
  return (
    <p className={isFirst ? "thread-actions is-first" : "thread-actions"}>
      <Button ref={button} kind="quiet" {...(keyed ? { keys: "m" } : {})} onClick={() => setWriting(true)}>
        {isFirst ? <MessageSquarePlus className="icon" aria-hidden="true" /> : "Comment"}<span className="sr">{isFirst && "Comment"} on {where}</span>
      </Button>
      {thread.open.length > 0 && <ResolveButton open={thread.open} />}
    </p>
  );
}

/** The focus comes back to where writing began, once it is over. */
function useBackTo(writing: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const wasWriting = useRef(false);
  useEffect(() => {
    if (wasWriting.current && !writing) button.current?.focus();
    wasWriting.current = writing;
  }, [writing]);
  return button;
}

/** "the rationale", "the quotation of Interfax", "Interfax". */
function useWhere(on: On | null): string {
  const { claim } = useClaim();
  if (!on) return "the claim";
  const name = claim.evidence.find(({ id }) => id === on.evidenceId)?.source.name;
  if (on.field === "evidence") return name ?? "an item that was removed";
  const what = fieldInWords(on.field);
  return name ? `${what} of ${name}` : what;
}
