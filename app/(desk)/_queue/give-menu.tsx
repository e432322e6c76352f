"use client";

import { useQuery } from "@tanstack/react-query";
import { UserRoundPlus } from "lucide-react";
import { answer, api } from "../../../lib/api/client.ts";
import type { PersonRef } from "../../../lib/claims/shapes.ts";
import { Menu, type MenuItem } from "../_components/menu";
import { roleWords } from "../_words/roles";

/** For editors: assigns to anybody who works on claims, or to nobody. */
export function GiveMenu({ onGive }: { onGive: (to: PersonRef | null) => void }) {
  const { data } = useQuery({ queryKey: ["people"], queryFn: () => answer(api.people.people.$get({ query: { limit: "200" } })), staleTime: 5 * 60_000 });
  const people = (data?.items ?? []).filter((person) => !person.disabled && person.roles.some((role) => role !== "admin"));
  const items: MenuItem[] = [
    ...people.map((person) => ({ label: person.name, detail: person.roles.map((role) => roleWords[role]).join(", "), run: () => onGive({ id: person.id, name: person.name }) })),
    "line",
    { label: "Nobody", run: () => onGive(null) },
  ];
  return <Menu className="other-action is-square" name="Assign to somebody" label={<UserRoundPlus className="icon" aria-hidden="true" />} items={items} />;
}
