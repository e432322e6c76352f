"use client";

import { useQuery } from "@tanstack/react-query";
import { answer, api } from "../../../lib/api/client.ts";
import { INDEPENDENT, UNKNOWN } from "../../../lib/sources/words.ts";
import { Combobox } from "../_components/combobox";
import { Field } from "../_components/field";
import { affiliationWords } from "../_words/sources";

const ofNoParty: Record<string, { label: string; detail: string }> = { [INDEPENDENT]: { label: "Independent", detail: "speaks for no party" }, [UNKNOWN]: { label: "Unknown", detail: "not established" } };
const optionOf = (slug: string) => ({ id: slug, ...(ofNoParty[slug] ?? { label: affiliationWords(slug), detail: slug }) });

type AffiliationFieldProps = { value: string; onChange: (slug: string) => void; error: string | undefined; /** Those the screen came with, where it did. */ inUse?: readonly string[] };

/** The party it belongs to or speaks for: one of those in use, or a new one that is made by using it. */
export function AffiliationField({ value, onChange, error, inUse }: AffiliationFieldProps) {
  const { data = [] } = useQuery({ queryKey: ["affiliations"], queryFn: async () => (await answer(api.sources.affiliations.$get())).items, ...(inUse && { initialData: [...inUse] }), staleTime: 60_000 });
  const slugs = [...new Set([INDEPENDENT, UNKNOWN, ...data, value])];
  return (
    <Field label="Affiliation" id="affiliation" error={error} help="The party to the dispute it belongs to or speaks for.">
      {(control) => (
        <Combobox {...control} label="Affiliation" labelled={false} chosen={optionOf(value)} options={slugs.map(optionOf)} onChoose={({ id }) => onChange(id)}
          create={{ words: (typed) => `New party: ${slugged(typed) || typed}`, run: (typed) => onChange(slugged(typed) || typed) }} nothing="No party of this name yet." />
      )}
    </Field>
  );
}

/** "Red Cross" → "red-cross". Other scripts stay as they are: the server says that Latin letters are needed. */
const slugged = (typed: string): string => typed.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim().replace(/[\s_]+/g, "-");
