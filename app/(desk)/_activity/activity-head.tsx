"use client";

import { ChevronDown } from "lucide-react";
import { useRouter } from "next/navigation";
import type { PersonRef } from "../../../lib/claims/shapes.ts";
import { Menu } from "../_components/menu";
import { type ActivityFilters, activityHref, actionsAsked, adminActionsAsked, adminThingWords, type ThingKind, thingKindWords, thingWords } from "./filters";

/** Who, on what, and what: each a menu, kept in the address. */
export function ActivityHead({ filters, people, isAdmin }: { filters: ActivityFilters; people: readonly PersonRef[]; isAdmin: boolean }) {
  const router = useRouter();
  const show = (change: Partial<ActivityFilters>) => router.push(activityHref({ ...filters, ...change }));
  const things: Record<string, string> = { ...thingWords, ...(isAdmin ? adminThingWords : {}) };
  const actions = { ...actionsAsked, ...(isAdmin ? adminActionsAsked : {}) };
  const names = Object.fromEntries(people.map(({ id, name }) => [id, name]));
  return (
    <fieldset className="filters activity-head" aria-label="Filters">
      <Filter title="By" any="anyone" value={filters.person} words={names} onChoose={(person) => show({ person })} />
      <Filter title="On" any="everything" value={filters.thing} words={things} onChoose={(thing) => show({ thing: thing as ThingKind | null })} shown={filters.thing ? thingKindWords[filters.thing] : undefined} />
      <Filter title="What" any="any action" value={filters.action} words={actions} onChoose={(action) => show({ action })} />
    </fieldset>
  );
}

type FilterProps = { title: string; any: string; value: string | null; words: Record<string, string>; shown?: string | undefined; onChoose: (value: string | null) => void };

function Filter({ title, any, value, words, shown, onChoose }: FilterProps) {
  const options = [{ value: "", label: any }, ...Object.entries(words).map(([one, label]) => ({ value: one, label }))];
  return <Menu label={<>{title} <b>{shown ?? (value === null ? any : (words[value] ?? value))}</b><ChevronDown className="icon" aria-hidden="true" /></>} items={[{ title, value: value ?? "", choose: (one) => onChoose(one || null), options }]} />;
}
