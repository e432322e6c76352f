"use client";

import { Lock } from "lucide-react";
import type { ReactNode } from "react";
import { useWatch } from "react-hook-form";
import type { SourceShape } from "../../../lib/sources/shapes.ts";
import { Button } from "../_components/button";
import { ErrorSummary, faultsOf } from "../_components/error-summary";
import { ErrorWords } from "../_components/field";
import { ConflictNotice } from "../_forms/conflict-notice";
import { useKeys } from "../_keys/use-keys";
import { Screen } from "../_shell/screen";
import { affiliationWords, reliabilityWords, sourceKindWords } from "../_words/sources";
import { sourceFieldWords, valuesOf } from "./fields";
import { LookAlikes } from "./look-alikes";
import { ReadersSee } from "./readers-see";
import { Restored } from "./restored";
import { type ClaimsPage, RestsOn } from "./rests-on";
import { SourceFacts } from "./source-facts";
import { SourceFields } from "./source-fields";
import { useSourceForm } from "./use-source-form";
import { showValue } from "./value-words";

type SourceScreenProps = { source: SourceShape; claims: ClaimsPage; affiliations: readonly string[]; mayEdit: boolean };

/** One source: what is known of it, what readers see, and what rests on it. */
export function SourceScreen({ source, claims, affiliations, mayEdit }: SourceScreenProps) {
  if (!mayEdit) return <Around source={source} claims={claims} values={valuesOf(source)}><SourceFacts source={source} /></Around>;
  return <Editing {...{ source, claims, affiliations }} />;
}

function Editing({ source, claims, affiliations }: Omit<SourceScreenProps, "mayEdit">) {
  const { form, base, restored, conflict, submit, discard } = useSourceForm(source);
  const { errors, isSubmitting, submitCount } = form.formState;
  const values = { ...valuesOf(base), ...useWatch({ control: form.control }) };
  useKeys([!conflict && { keys: "mod+s", label: "Save the source", group: "Also", run: () => void submit() }]);
  return (
    <Around source={base} claims={claims} values={values}>
      <form className="form" noValidate onSubmit={(event) => void submit(event)}>
        {restored && <Restored onDiscard={discard} />}
        {conflict && <ConflictNotice what="this source" {...conflict} labels={sourceFieldWords} show={showValue} />}
        {submitCount > 0 && <ErrorSummary faults={faultsOf(errors)} />}
        <SourceFields form={form} affiliations={affiliations} />
        <div role="alert">{errors.root?.["server"]?.message && <ErrorWords>{errors.root["server"].message}</ErrorWords>}</div>
        {!conflict && <div className="form-actions"><Button kind="primary" type="submit" keys="mod+s" busy={isSubmitting}>Save the source</Button></div>}
      </form>
    </Around>
  );
}

type AroundProps = { source: SourceShape; claims: ClaimsPage; values: ReturnType<typeof valuesOf>; children: ReactNode };

function Around({ source, claims, values, children }: AroundProps) {
  return (
    <Screen title={<span dir="auto">{source.name}</span>} way={[{ name: "Sources", href: "/desk/sources" }]}>
      <div className="page">
        <p className="source-line">
          {source.confidential && <span className="with-icon"><Lock className="icon-small" aria-hidden="true" />Confidential</span>}
          <span>{sourceKindWords[source.kind]}</span><span>{affiliationWords(source.affiliation)}</span><span>{reliabilityWords[source.reliability]}</span>
          <a href="#rests">What rests on it</a>
        </p>
        <LookAlikes of={source.likelyDuplicates} />
        <div className="source-page">
          {children}
          <aside className="source-aside" aria-label="About this source">
            <ReadersSee values={values} />
            <RestsOn id={source.id} initial={claims} />
          </aside>
        </div>
      </div>
    </Screen>
  );
}
