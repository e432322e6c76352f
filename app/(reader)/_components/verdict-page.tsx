import { Markdown } from "@/_components/markdown";
import { isRightToLeft } from "../../../lib/articles/language.ts";
import { tallyWords } from "../../../lib/publishing/plain-words.ts";
import type { PublicVerdict } from "../../../lib/publishing/shapes.ts";
import { threadsOf } from "../../../lib/publishing/threads.ts";
import { Appearances } from "./appearances";
import { OriginThread } from "./evidence";
import { History } from "./history";
import { Rules } from "./rules";
import { Section } from "./section";
import { VerdictHead } from "./verdict-head";

/** A verdict in the order in which a reader asks: what, who, why, on what, by which rules, what is open, what changed. */
export function VerdictPage({ verdict, old = false }: { verdict: PublicVerdict; old?: boolean }) {
  const { language, rationale, evidence, assessment, stillUnknown, override } = verdict;
  const direction = isRightToLeft(language) ? { dir: "rtl" as const } : {};
  const threads = threadsOf(verdict);
  return (
    <article className="wrap">
      <VerdictHead verdict={verdict} old={old} />
      {rationale && rationale.trim().includes("\n\n") && (
        <Section id="h-rationale" title="Rationale">
          <div className="prose" lang={language} {...direction}><Markdown source={rationale} /></div>
        </Section>
      )}
      {(evidence.length > 0 || rationale) && (
        <Section id="h-sources" title="What the sources say" aside="Grouped by origin. Reports that draw on one origin hang on one thread and count once.">
          <p className="tally lead-in">{tallyWords(verdict)}</p>
          {threads.map((thread, index) => <OriginThread key={index} id={`thread-${index + 1}`} thread={thread} />)}
        </Section>
      )}
      {assessment && (
        <Section id="h-why" title="Why this verdict" aside={<>The rules are the same for every claim. <a href="/method">Policy, version {assessment.policyVersion}</a></>}>
          <p className="lead-in">{suggestion(verdict)}</p>
          <Rules assessment={assessment} override={override} />
          {override && (
            <div className="override" id="override">
              <h3>Why we depart from the rules</h3>
              <p>{override.reason}</p>
            </div>
          )}
        </Section>
      )}
      {stillUnknown && (
        <Section id="h-unknown" title="What we do not know">
          <ul className="unknown" lang={language} {...direction}>
            {stillUnknown.split(/\n+/).map((line) => <li key={line}>{line}</li>)}
          </ul>
        </Section>
      )}
      {verdict.appearances.length > 0 && <Appearances verdict={verdict} />}
      {!old && <History verdict={verdict} />}
    </article>
  );
}

function suggestion({ assessment, verdict, override }: PublicVerdict): string {
  if (!assessment || !verdict) return "";
  const word = { confirmed: "Confirmed", disputed: "Disputed", unverified: "Unverified" };
  const applying = assessment.rules.filter((rule) => rule.outcome !== "not_applicable");
  const held = applying.filter((rule) => rule.outcome === "held").length;
  const count = held === applying.length ? `All ${held} rules that apply are held` : `${held} of the ${applying.length} rules that apply ${held === 1 ? "is" : "are"} held`;
  const outcome = verdict === assessment.suggested ? `so the policy suggests ${word[assessment.suggested]}.` : `so the policy suggests ${word[assessment.suggested]}. We say ${word[verdict]}, for the reason given below.`;
  return `${count}, ${outcome} ${override && verdict === assessment.suggested ? "We depart from a rule, for the reason given below." : assessment.summary}`;
}
