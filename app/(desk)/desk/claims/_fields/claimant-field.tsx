"use client";

import { useId } from "react";
import { Combobox } from "../../../_components/combobox";
import { Field } from "../../../_components/field";
import { sourceKindWords } from "../../../_words/sources";
import { answer, api } from "../../../../../lib/api/client.ts";
import type { ClaimantKind } from "../../../../../lib/claims/words.ts";
import type { SourceKind } from "../../../../../lib/sources/words.ts";
import type { ClaimantValue } from "./claim-form.ts";

type ClaimantFieldProps = { value: ClaimantValue | null; onChange: (value: ClaimantValue | null) => void; error: string | undefined };

/** Who asserts it: somebody of the registry, or a name alone; or nobody known. */
export function ClaimantField({ value, onChange, error }: ClaimantFieldProps) {
  const group = useId();
  const chosen = value && { id: value.sourceId ?? `name ${value.name}`, label: value.name };
  const setKind = (kind: ClaimantKind) => { if (value) onChange({ ...value, kind }); };
  return (
    <div className="field">
      <Field label={<>Claimant <span className="second">optional</span></>} error={error} help={helpFor(value)}>
        {(control) => (
          <Combobox {...control} label="Claimant" labelled={false} chosen={chosen} search={findSources} placeholder="Unknown" nothing="Nobody of the registry has this name."
            onChoose={({ id, label, kind }: { id: string; label: string; kind?: SourceKind }) => onChange({ name: label, kind: likelyKind(kind), sourceId: id })}
            create={{ words: (typed) => `“${typed}”, by name alone`, run: (typed) => onChange({ name: typed, kind: value?.kind ?? "organisation" }) }} />
        )}
      </Field>
      {value && (
        <div className="claimant-more">
          <div className="toggle" role="group" aria-label="The claimant is">
            {(["person", "organisation"] as const).map((kind) => (
              <label key={kind}><input type="radio" name={group} checked={value.kind === kind} onChange={() => setKind(kind)} />{kind === "person" ? "A person" : "An organisation"}</label>
            ))}
          </div>
          <button type="button" className="link-button" onClick={() => onChange(null)}>The claimant is unknown</button>
        </div>
      )}
    </div>
  );
}

const likelyKind = (kind: SourceKind | undefined): ClaimantKind => (kind === "person" || kind === "expert" || kind === "eyewitness" ? "person" : "organisation");

function helpFor(value: ClaimantValue | null): string {
  if (!value) return "For an attribution, the one whose words are at issue.";
  if (value.sourceId) return "Linked to its place in the registry.";
  return value.sourceId === null ? "Not linked to the registry." : "Linked to the registry by itself, if one source there has this name.";
}

async function findSources(words: string) {
  const { items } = await answer(api.sources.$get({ query: { limit: "20", ...(words ? { q: words } : {}) } }));
  return items.map(({ id, name, kind }) => ({ id, label: name, detail: sourceKindWords[kind], kind }));
}
