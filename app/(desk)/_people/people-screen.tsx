"use client";

import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { Lock } from "lucide-react";
import { useState } from "react";
import { answer, api } from "../../../lib/api/client.ts";
import type { PersonShape } from "../../../lib/people/shapes.ts";
import { Button } from "../_components/button";
import { Strip } from "../_components/notice";
import { useToast } from "../_components/toast";
import { useKeys } from "../_keys/use-keys";
import { usePerson, useRole } from "../_shell/person";
import { counted } from "../_words/claims";
import { ChangeDialog } from "./change-dialog";
import { InviteDialog } from "./invite-dialog";
import { PersonRow, type PersonStep } from "./person-row";
import { SureDialog } from "./sure-dialog";
import { TokensDialog } from "./tokens-dialog";

export type PeoplePage = { items: PersonShape[]; next: string | null };
type Asked = { step: "invite" } | { step: PersonStep; person: PersonShape };

/** Everybody who works here or did; an admin looks after them. */
export function PeopleScreen({ initial }: { initial: PeoplePage }) {
  const isAdmin = useRole("admin");
  const me = usePerson();
  const toast = useToast();
  const client = useQueryClient();
  const [asked, setAsked] = useState<Asked | null>(null);
  const list = useInfiniteQuery({
    queryKey: ["people", "list"], initialPageParam: null as string | null, getNextPageParam: (last: PeoplePage) => last.next,
    queryFn: ({ pageParam }): Promise<PeoplePage> => answer(api.people.people.$get({ query: pageParam ? { cursor: pageParam } : {} })),
    initialData: { pages: [initial], pageParams: [null] },
  });
  const people = list.data.pages.flatMap(({ items }) => items);
  const close = () => setAsked(null);
  const done = (words?: string) => {
    if (words) toast({ title: words });
    void client.invalidateQueries({ queryKey: ["people"] });
  };
  useKeys([isAdmin && { keys: "a", label: "Invite somebody", group: "Also", run: () => setAsked({ step: "invite" }) }]);
  return (
    <div className="page">
      <div className="people-head">
        <p className="second">{isAdmin ? "What you change here holds from the person’s next step on." : "Readers never see any of these names."}</p>
        {isAdmin && <Button kind="primary" keys="a" onClick={() => setAsked({ step: "invite" })}>Invite somebody</Button>}
      </div>
      {!isAdmin && <Strip boxed icon={Lock} lead="Only an admin can invite people or change their roles.">{whoCan(people)}</Strip>}
      {list.isError && <Strip live lead="The list could not be brought up to date.">What you see may be old.</Strip>}
      <ul className="people">{people.map((person) => <PersonRow key={person.id} person={person} isYou={person.id === me.id} onStep={isAdmin ? (step) => setAsked({ step, person }) : null} />)}</ul>
      {list.hasNextPage && <p className="rows-more"><b className="num">{counted(people.length, "person", "people")} shown.</b> <Button kind="quiet" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>Show 50 more</Button></p>}
      {asked && <Dialogs asked={asked} onDone={done} onClose={close} />}
    </div>
  );
}

function Dialogs({ asked, onDone, onClose }: { asked: Asked; onDone: (words?: string) => void; onClose: () => void }) {
  if (asked.step === "invite") return <InviteDialog onDone={() => onDone()} onClose={onClose} />;
  const { step, person } = asked;
  if (step === "invite-again") return <InviteDialog again={{ email: person.email ?? "", name: person.name, roles: person.roles }} onDone={() => onDone()} onClose={onClose} />;
  if (step === "change") return <ChangeDialog {...{ person, onDone, onClose }} />;
  if (step === "tokens") return <TokensDialog {...{ person, onClose }} />;
  return <SureDialog {...{ person, step, onDone, onClose }} />;
}

function whoCan(people: readonly PersonShape[]): string {
  const admins = people.filter(({ roles, disabled }) => roles.includes("admin") && !disabled).map(({ name }) => name);
  return admins.length === 0 ? "" : `Ask ${new Intl.ListFormat("en-GB", { type: "disjunction" }).format(admins)}.`;
}
