"use client";

import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import type { EvidenceShape } from "../../../../../../lib/claims/shapes.ts";
import { authenticities, credibilities, type Attribution, type Authenticity, type Credibility } from "../../../../../../lib/evidence/words.ts";
import { Menu } from "../../../../_components/menu";
import { authenticityWords, credibilityWords } from "../_model/labels";
import type { EvidenceFields } from "../_model/edits";
import { useClaim } from "../_state/use-claim";
import { useEditable } from "./editable";
import { ReliesOn } from "./relies-on";

const attributionWords: Record<Attribution, string> = { named: "Named", unnamed: "Unnamed" };
const attributionHelp: Record<Attribution, string> = { named: "The speaker inside the report is named", unnamed: "The report does not say who speaks" };
const authenticityHelp: Record<Authenticity, string> = { authentic: "It is what it purports to be", altered: "It was changed; it does not count", not_established: "Nobody has shown it yet" };
const credibilitySaid = (digit: Credibility): string => `${digit}, ${credibilityWords[digit]}`;

/** Four judgements on the item itself. Each is a quiet menu that takes effect at once. */
export function Judgements({ item }: { item: EvidenceShape }) {
  const { edit } = useClaim();
  const set = (fields: Partial<EvidenceFields>) => edit({ on: "evidence", id: item.id, fields });
  return (
    <dl className="judgements">
      <Judgement name="Attribution" said={attributionWords[item.attribution]} value={item.attribution} choose={(attribution) => set({ attribution })}
        options={(["named", "unnamed"] as const).map((value) => ({ value, label: attributionWords[value], detail: attributionHelp[value] }))} />
      <div><dt>Relies on</dt><dd><ReliesOn item={item} /></dd></div>
      <Judgement name="Credibility" said={credibilitySaid(item.credibility)} value={item.credibility} choose={(credibility) => set({ credibility })}
        options={credibilities.map((value) => ({ value, label: credibilitySaid(value) }))} />
      <Judgement name="Authenticity" said={authenticityWords[item.authenticity]} value={item.authenticity} choose={(authenticity) => set({ authenticity })}
        options={authenticities.map((value) => ({ value, label: authenticityWords[value], detail: authenticityHelp[value] }))} />
    </dl>
  );
}

type JudgementProps<Value> = { name: string; said: string; value: Value; choose: (value: Value) => void; options: readonly { value: Value; label: ReactNode; detail?: ReactNode }[] };

function Judgement<Value extends string | number>({ name, said, value, choose, options }: JudgementProps<Value>) {
  const isEditable = useEditable();
  const chosen = (text: string) => { const found = options.find((option) => String(option.value) === text); if (found) choose(found.value); };
  return (
    <div>
      <dt>{name}</dt>
      <dd>{isEditable
        ? <Menu className="judgement" name={`${name}: ${said}`} label={<>{said} <ChevronDown className="icon-small" aria-hidden="true" /></>}
          items={[{ title: name, value: String(value), choose: chosen, options: options.map((option) => ({ ...option, value: String(option.value) })) }]} />
        : said}</dd>
    </div>
  );
}
