"use client";

import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api } from "../../../lib/api/client.ts";
import type { TokenShape } from "../../../lib/tokens/shapes.ts";
import { sayDate } from "../../../lib/when.ts";
import { Button } from "../_components/button";
import { RowBones, Skeleton } from "../_components/skeleton";
import { useToast } from "../_components/toast";
import { wordsOf } from "../_forms/problem";
import { scopeWords } from "../_words/roles";

export type TokensPage = { items: TokenShape[]; next: string | null };

/** The tokens of a person that work, newest first, each with the way to end it. */
export function TokenList({ personId, initial, nothing }: { personId: string; initial?: TokensPage; nothing: string }) {
  const client = useQueryClient();
  const toast = useToast();
  const list = useInfiniteQuery({
    queryKey: ["tokens", personId], initialPageParam: null as string | null, getNextPageParam: (last: TokensPage) => last.next,
    queryFn: ({ pageParam }): Promise<TokensPage> => answer(api.people.tokens.$get({ query: { person: personId, ...(pageParam ? { cursor: pageParam } : {}) } })),
    ...(initial ? { initialData: { pages: [initial], pageParams: [null] } } : {}),
  });
  const revoke = async ({ id, name }: TokenShape) => {
    try {
      await answer(api.people.tokens[":id"].$delete({ param: { id } }));
      toast({ title: `The token ${name} is revoked` });
    } catch (error) {
      toast({ title: "The token was not revoked", says: wordsOf(error), urgent: true });
    }
    await client.invalidateQueries({ queryKey: ["tokens", personId] });
  };
  if (list.isPending) return <Skeleton words="Tokens are loading"><RowBones rows={2} /></Skeleton>;
  const tokens = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      {list.isError && <p className="help" role="status">The desk did not answer. What you see may be old.</p>}
      {tokens.length === 0 && !list.isError && <p className="second">{nothing}</p>}
      <ul className="tokens">{tokens.map((token) => <TokenRow key={token.id} token={token} onRevoke={() => revoke(token)} />)}</ul>
      {list.hasNextPage && <Button kind="quiet" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>Show 50 more</Button>}
    </>
  );
}

function TokenRow({ token, onRevoke }: { token: TokenShape; onRevoke: () => Promise<void> }) {
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const go = () => {
    setBusy(true);
    void onRevoke().finally(() => setBusy(false));
  };
  return (
    <li className="token-row">
      <div>
        <p><b dir="auto">{token.name}</b> <span className="second">{token.scopes.map((scope) => scopeWords[scope].toLowerCase()).join(", ")}</span></p>
        <p className="help">{[token.expiresAt ? `Works until ${sayDate(token.expiresAt.slice(0, 10))}` : "Works until it is revoked", token.lastUsedAt ? `last used ${sayDate(token.lastUsedAt)}` : "never used"].join(" · ")}</p>
      </div>
      {asked
        ? <p className="token-sure"><span className="second">It ends for good.</span><Button kind="grave" busy={busy} onClick={go}>Revoke {token.name}</Button><Button kind="quiet" onClick={() => setAsked(false)}>Keep it</Button></p>
        : <Button kind="quiet" onClick={() => setAsked(true)}>Revoke<span className="sr"> {token.name}</span></Button>}
    </li>
  );
}
