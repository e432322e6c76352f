"use client";

import { useMemo, useState } from "react";
import { answer, api } from "../../../../../../lib/api/client.ts";
import type { ArticleShape } from "../../../../../../lib/articles/shapes.ts";
import { useToast } from "../../../../_components/toast";
import { wordsOf } from "../../../../_forms/problem";
import { usePerson } from "../../../../_shell/person";
import type { Chosen } from "../_model/chosen.ts";
import { mayMend, type Mending } from "../_model/mending.ts";
import { useArticleRefresh } from "./use-article";

type Appearance = ArticleShape["appearances"][number];

export type Mend = {
  allowed: (appearance: Appearance) => Mending;
  /** Where it stands now is right. */
  keep: (appearance: Appearance) => Promise<void>;
  /** Begins to choose another passage for it. */
  choose: (appearance: Appearance) => void;
  askToRemove: (appearance: Appearance) => void;
};

/** Anchors put right by hand. `choosing` is the appearance that waits for its passage, `removing` the one asked about. */
export function useMending(articleId: string) {
  const person = usePerson();
  const toast = useToast();
  const refresh = useArticleRefresh(articleId);
  const [choosing, setChoosing] = useState<Appearance | null>(null);
  const [removing, setRemoving] = useState<Appearance | null>(null);
  return useMemo(() => {
    const done = async (title: string, change: () => Promise<unknown>) => {
      try {
        await change();
        toast({ title });
      } catch (error) {
        toast({ title: "The place was not changed", says: wordsOf(error), urgent: true });
      }
      await refresh();
    };
    const put = ({ claimId, id }: Appearance, { exact, prefix, suffix, start, end }: Chosen) =>
      done("The passage is mended", async () => {
        const param = { id: claimId, appearanceId: id };
        const { version } = await answer(api.claims[":id"].$get({ param }));
        await answer(api.claims[":id"].appearances[":appearanceId"].$patch({ param, json: { version, anchor: { exact, prefix, suffix, start, end } } }));
      });
    const mend: Mend = {
      allowed: (appearance) => mayMend(person, appearance),
      keep: async (appearance) => { if (appearance.anchor) await put(appearance, appearance.anchor); },
      choose: setChoosing,
      askToRemove: setRemoving,
    };
    return {
      mend, choosing, removing,
      leave: () => setChoosing(null),
      stay: () => setRemoving(null),
      putHere: async (passage: Chosen) => {
        if (!choosing) return;
        setChoosing(null);
        await put(choosing, passage);
      },
      remove: async () => {
        if (!removing) return;
        setRemoving(null);
        await done("The claim is off this article", async () => {
          const param = { id: removing.claimId, appearanceId: removing.id };
          const { version } = await answer(api.claims[":id"].$get({ param }));
          await answer(api.claims[":id"].appearances[":appearanceId"].$delete({ param, query: { version: String(version) } }));
        });
      },
    };
  }, [person, toast, refresh, choosing, removing]);
}
