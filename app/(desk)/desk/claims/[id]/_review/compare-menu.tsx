"use client";

import { useQuery } from "@tanstack/react-query";
import { ChevronDown } from "lucide-react";
import { answer, api } from "../../../../../../lib/api/client.ts";
import { sayDate } from "../../../../../../lib/when.ts";
import { Menu, type MenuItem } from "../../../../_components/menu";
import { useClaim } from "../_state/use-claim";

const SHOWN = 30;

/** Any earlier revision to compare with; the oldest of many are found in the history. */
export function CompareMenu({ against, onCompare }: { against: number | null; onCompare: (revision: number) => void }) {
  const { claim: { id, revision } } = useClaim();
  const { data = [] } = useQuery({
    queryKey: ["claim", id, "revisions", revision], staleTime: 60_000,
    queryFn: async () => (await answer(api.claims[":id"].revisions.$get({ param: { id }, query: { limit: String(SHOWN + 1) } }))).items,
  });
  const earlier = data.filter(({ number }) => number < revision).slice(0, SHOWN);
  const items: MenuItem[] = [
    { title: "Compare with", value: String(against ?? ""), choose: (value) => onCompare(Number(value)), options: earlier.map(({ number, at, by }) => ({ value: String(number), label: `Revision ${number}`, detail: `${by.name}, ${sayDate(at)}` })) },
    "line",
    { label: "All revisions", href: `/desk/claims/${id}/history` },
  ];
  return <Menu label={<>Compare <ChevronDown className="icon" aria-hidden="true" /></>} items={items} align="end" />;
}
