"use client";

import { Markdown } from "@/_components/markdown";
import { ErrorWords } from "../../../../_components/field";
import { FindingControl } from "../../../../_components/finding-control";
import { Kbd } from "../../../../_components/kbd";
import { LanguageVersions } from "../_languages/language-versions";
import { useClaim } from "../_state/use-claim";
import { ids } from "./focus";
import { OverrideReason } from "./override-reason";
import { useJudgement } from "./use-judgement";
import { useMayChange } from "./use-may-change";
import { WordsField } from "./words-field";

/** The verdict and its words: pinned under what follows from the evidence. */
export function VerdictBlock() {
  const mayChange = useMayChange();
  return <div className="verdict-block">{mayChange ? <Judging /> : <Judged />}<LanguageVersions mayChange={mayChange} /></div>;
}

function Judging() {
  const { claim: { language } } = useClaim();
  const { verdict, choose, met, errors } = useJudgement();
  return (
    <>
      <div className="verdict-row">
        <FindingControl id={ids.verdict} value={verdict} onChange={choose} ask="Verdict" wide />
        <Kbd keys="v" />
      </div>
      {errors.verdict && <ErrorWords>{errors.verdict}</ErrorWords>}
      {met.includes("verdict") && <p className="field-note">Somebody else chose this verdict while you were choosing yours.</p>}
      <OverrideReason />
      <WordsField id={ids.rationale} field="rationale" label="Rationale" keys="r" lang={language} rows={2} placeholder="Why, in words a reader understands"
        help="Readers see the first paragraph beside the mark. Markdown works here." />
      <WordsField id={ids.stillUnknown} field="stillUnknown" label="What we do not know" lang={language} rows={1} placeholder="What nobody could establish" beside />
    </>
  );
}

/** For those who may only read. */
function Judged() {
  const { claim } = useClaim();
  const { verdict, rationale, stillUnknown, override, language } = claim;
  return (
    <>
      <FindingControl value={verdict} onChange={() => {}} ask="Verdict" wide readOnly />
      <h3 className="label">Rationale</h3>
      {rationale ? <div className="said-words" lang={language} dir="auto"><Markdown source={rationale} /></div> : <p className="second">None yet.</p>}
      {override && <><h3 className="label">Reason for the override</h3><p className="said-words" lang={language} dir="auto">{override.reason}</p></>}
      {stillUnknown && <><h3 className="label">What we do not know</h3><p className="said-words" lang={language} dir="auto">{stillUnknown}</p></>}
    </>
  );
}
