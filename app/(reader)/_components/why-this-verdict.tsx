import type { PublicVerdict } from "../../../lib/publishing/shapes.ts";
import { type Here, inLanguage } from "../../../lib/site/here.ts";
import { markIn } from "./mark-word";
import { Rules, Sentence } from "./rules";
import { Section } from "./section";

/** What the rules suggest, each rule with its outcome, and why we depart from them where we do. */
export function WhyThisVerdict({ here, verdict }: { here: Here; verdict: PublicVerdict }) {
  const { assessment, override, language } = verdict;
  if (!assessment) return null;
  const t = here.words("verdict");
  const departs = override && verdict.verdict === assessment.suggested;
  return (
    <Section id="h-why" title={t("why")} aside={t.rich("whyAside", { version: assessment.policyVersion, method: (chunks) => <a href={here.link("/method")}>{chunks}</a> })}>
      <p className="lead-in">
        {suggestion(here, verdict)}{" "}
        {departs ? t("departsRule") : <Sentence here={here} english={assessment.summary} said={assessment.summarySaid} />}
      </p>
      <Rules here={here} assessment={assessment} override={override} />
      {override && (
        <div className="override" id="override">
          <h3>{t("departure")}</h3>
          <p {...inLanguage(language)}>{override.reason}</p>
        </div>
      )}
    </Section>
  );
}

function suggestion(here: Here, { assessment, verdict }: PublicVerdict): string {
  if (!assessment || !verdict) return "";
  const applying = assessment.rules.filter((rule) => rule.outcome !== "not_applicable");
  const held = applying.filter((rule) => rule.outcome === "held").length;
  return here.words("verdict")("suggested", {
    held, applying: applying.length, all: held === applying.length ? "yes" : "no",
    suggested: markIn(here, assessment.suggested), verdict: markIn(here, verdict), differs: verdict === assessment.suggested ? "no" : "yes",
  });
}
