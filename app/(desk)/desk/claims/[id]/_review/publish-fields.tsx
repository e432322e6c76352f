"use client";

import { useQuery } from "@tanstack/react-query";
import { answer, api } from "../../../../../../lib/api/client.ts";
import type { NextPublication } from "../../../../../../lib/publishing/next-publication.ts";
import { Field, TextArea, TextField } from "../../../../_components/field";
import { wordsOf } from "../../../../_forms/problem";
import { useVersions } from "../_languages/use-versions";
import { useClaim } from "../_state/use-claim";
import { KindField } from "./kind-field";
import { doubtAbout, kindsFor } from "./kinds.ts";
import { OutdatedWarning } from "./outdated-warning";
import { checkedWords, type Draft, type Faults, zoneWords } from "./publish-model.ts";
import { useSettled } from "../../../../_forms/use-settled";

type Props = { next: NextPublication; draft: Draft; faults: Faults; change: (to: Partial<Draft>) => void };

export function PublishFields({ next, draft, faults, change }: Props) {
  const { claim } = useClaim();
  const { kind } = draft;
  const { outdated } = useVersions();
  // The newest stands first: what this publication would change for readers.
  const changes = next.verdict.publications[0]?.changes ?? [];
  return (
    <>
      {outdated.length > 0 && <OutdatedWarning versions={outdated} />}
      {kind === "first"
        ? <div className="field"><p className="field-label">Kind</p><p>First <span className="second">readers have not seen this claim before</span></p></div>
        : <KindField kinds={kindsFor(changes)} value={kind} doubt={doubtAbout(kind, changes)} onChange={(to) => change({ kind: to })} />}
      <Address next={next} draft={draft} faults={faults} change={change} />
      <TextArea label={<>Note to readers {kind === "first" && <span className="second">if there is something to say</span>}</>} name="note" rows={3} dir="auto" value={draft.note} error={faults.note}
        {...(kind !== "first" ? { help: "Kept on the page for good." } : {})} onChange={(event) => change({ note: event.target.value })} />
      <When draft={draft} faults={faults} change={change} />
      <div className="field"><p className="field-label">Checked</p><ul className="checked second">{checkedWords(next, claim.override).map((words) => <li key={words}>{words}</li>)}</ul></div>
    </>
  );
}

/** Whether it is free is asked while one types; a taken one comes with one that can be had. */
function Address({ next: { address }, draft: { slug }, faults, change }: Props) {
  const { claim: { id } } = useClaim();
  const settled = useSettled(slug.trim());
  const asked = useQuery({
    queryKey: ["claim", id, "address", settled], enabled: !address.fixed && settled !== "", retry: false, placeholderData: (before) => before,
    queryFn: async () => (await answer(api.review[":id"]["next-publication"].$get({ param: { id }, query: { slug: settled } }))).address,
  });
  if (address.fixed) return <div className="field"><p className="field-label">Address</p><p className="long-address">/verdicts/{address.slug}</p><p className="help">Given with the first publication; it never changes.</p></div>;
  const isNow = asked.data?.slug === slug.trim();
  const taken = isNow && asked.data?.taken === true;
  const error = faults.slug ?? (asked.isError ? wordsOf(asked.error).replace(/^Please correct: slug: /, "") : taken ? "In use by another verdict." : undefined);
  const help = taken && asked.data ? <>Free: <button type="button" className="link-button" onClick={() => change({ slug: asked.data.free })}>{asked.data.free}</button></>
    : isNow && !error ? "Free. It cannot change afterwards." : "Small Latin letters, digits and hyphens. It cannot change afterwards.";
  return (
    <Field label="Address" error={error} help={help}>
      {(control) => <div className="affix"><span>/verdicts/</span><input {...control} name="slug" autoComplete="off" spellCheck={false} value={slug} onChange={(event) => change({ slug: event.target.value })} /></div>}
    </Field>
  );
}

function When({ draft: { when, at }, faults, change }: Omit<Props, "next">) {
  const zone = zoneWords(new Date(at));
  return (
    <fieldset className="field choices">
      <legend>When</legend>
      <label className="choice"><input type="radio" name="when" checked={when === "now"} onChange={() => change({ when: "now" })} /><span>Now</span></label>
      <label className="choice"><input type="radio" name="when" checked={when === "later"} onChange={() => change({ when: "later" })} /><span>At a set time <span className="second">carried out once, even after a restart</span></span></label>
      {when === "later" && <TextField label={<>Day and time <span className="second">{zone}</span></>} type="datetime-local" name="at" value={at} error={faults.at} onChange={(event) => change({ at: event.target.value })} />}
    </fieldset>
  );
}
