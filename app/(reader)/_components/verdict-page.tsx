import { MarkdownNodes } from "@/_components/markdown";
import { reasonAndRest } from "../../../lib/markdown.ts";
import { verdictIn } from "../../../lib/publishing/language-version.ts";
import type { PublicVerdict } from "../../../lib/publishing/shapes.ts";
import { threadsOf } from "../../../lib/publishing/threads.ts";
import type { ShownOther } from "../../../lib/others/published.ts";
import { type Here, inLanguage } from "../../../lib/site/here.ts";
import { tallyIn } from "../../../lib/site/tally-words.ts";
import { Appearances } from "./appearances";
import { Cite } from "./cite";
import { OriginThread } from "./evidence";
import { History } from "./history";
import { OtherReviews } from "./other-reviews";
import { PaperAddress } from "./paper-address";
import { Section } from "./section";
import { VerdictHead } from "./verdict-head";
import { WhyThisVerdict } from "./why-this-verdict";

/** A verdict in the order in which a reader asks: what, who, why, on what, by which rules, what is open, what changed. */
export function VerdictPage({ here, verdict: given, old = false, others = [] }: { here: Here; verdict: PublicVerdict; old?: boolean; others?: readonly ShownOther[] }) {
  const verdict = verdictIn(given, here.language);
  const { language, rationale, evidence, stillUnknown } = verdict;
  const original = given.language;
  const { rest } = reasonAndRest(rationale ?? "");
  const t = here.words("verdict");
  return (
    <article className="wrap">
      <VerdictHead here={here} verdict={verdict} old={old} />
      {rest.length > 0 && (
        <Section id="h-rationale" title={t("rationale")}>
          <div className="prose" {...inLanguage(language)}><MarkdownNodes nodes={rest} isUnderH2 /></div>
        </Section>
      )}
      {(evidence.length > 0 || rationale) && (
        <Section id="h-sources" title={t("sources")} aside={t("sourcesAside")}>
          <p className="tally lead-in">{tallyIn(here, verdict)}</p>
          {threadsOf(verdict).map((thread, index) => <OriginThread key={index} here={here} id={`thread-${index + 1}`} thread={thread} original={original} isLinked={!old} />)}
        </Section>
      )}
      <WhyThisVerdict here={here} verdict={given} />
      {stillUnknown && (
        <Section id="h-unknown" title={t("unknown")}>
          <ul className="unknown" {...inLanguage(language)}>
            {stillUnknown.split(/\n+/).map((line) => <li key={line}>{line}</li>)}
          </ul>
        </Section>
      )}
      {verdict.appearances.length > 0 && <Appearances here={here} verdict={verdict} original={original} />}
      <OtherReviews here={here} others={others} />
      {!old && <History here={here} verdict={verdict} original={original} />}
      <PaperAddress here={here} path={`/verdicts/${verdict.slug}${old ? `/${verdict.publication.number}` : ""}`} />
      {!old && <Cite here={here} verdict={verdict} />}
    </article>
  );
}
