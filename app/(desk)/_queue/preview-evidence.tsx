import { VerdictMark } from "@/_components/verdict-mark";
import type { EvidenceShape } from "../../../lib/claims/shapes.ts";
import type { Verdict } from "../../../lib/claims/words.ts";
import { quoted } from "../_words/quotation";
import { affiliationWords, sourceKindWords } from "../_words/sources";

const verbs: Record<Verdict, string> = { confirmed: "confirms", disputed: "disputes", unverified: "leaves open" };

/** Each item in a line or two: who, what it does for the claim, in its own words. */
export function PreviewEvidence({ evidence }: { evidence: readonly EvidenceShape[] }) {
  if (evidence.length === 0) return <p className="second">None yet.</p>;
  return evidence.map((item) => (
    <div className="line-item" key={item.id}>
      {item.finding ? <VerdictMark mark={item.finding} size={16} /> : <span className="no-mark" />}
      <p><b>{item.source.name}</b> <span className="second">{[
        `${item.finding ? verbs[item.finding] : "no finding yet"}`,
        `${sourceKindWords[item.source.kind].toLowerCase()}, ${affiliationWords(item.source.affiliation)}`,
        item.reliesOnSources.length > 0 && `relies on ${item.reliesOnSources.map((source) => source.name).join(", ")}`,
      ].filter(Boolean).join(" · ")}</span></p>
      {item.quote && <p className="quote" lang={item.language ?? undefined} dir="auto">{quoted(item.quote, item.language)}</p>}
    </div>
  ));
}
