"use client";

import { answer, api } from "../../../lib/api/client.ts";
import type { InboxItem } from "../../../lib/inbox/shapes.ts";
import type { Closing } from "../../../lib/inbox/words.ts";
import { useToast } from "../_components/toast";
import { wordsOf } from "../_forms/problem";
import { useInboxRefresh } from "./use-inbox";
import { holdsMore } from "./words";

export type Deed = "claim" | "article" | "answer" | Closing;

/** Puts an item away at once; asks first where that erases a file or a contact. */
export function useClosing({ item, ask, done }: { item: InboxItem | null; ask: (deed: Deed) => void; done: () => void }): (as: Closing) => void {
  const send = useSendClosing();
  return (as) => {
    if (!item) return;
    if (holdsMore(item)) ask(as);
    else void send(item, as, done);
  };
}

export function useSendClosing(): (item: InboxItem, as: Closing, done: () => void) => Promise<void> {
  const toast = useToast();
  const refresh = useInboxRefresh();
  return async ({ id, version }, as, done) => {
    try {
      await answer(api.inbox[":id"].closings.$post({ param: { id }, json: { version, as } }));
      done();
      toast({ title: as === "spam" ? "Marked as spam" : "Put away" });
    } catch (problem) {
      toast({ title: "It was not put away", says: wordsOf(problem), urgent: true });
    }
    await refresh();
  };
}
