import type { Metadata } from "next";
import { visitor } from "@/_server";
import { musts, policy, reasons } from "../../../../lib/assessment/policy.ts";
import { ruleNames } from "../../../../lib/assessment/types.ts";
import { publicDesk } from "../../../../lib/publishing/queries.ts";
import { Section } from "../../_components/section";

export const metadata: Metadata = { title: "Method", description: "How a verdict comes about: findings, origins, rules, four eyes.", alternates: { canonical: "/method" } };

/** Made from the policy itself: what stands here is what is computed. */
export default async function Method() {
  const { fourEyes } = await publicDesk(await visitor());
  return (
    <main id="main">
      <div className="wrap">
        <header className="home-head">
          <h1>How a verdict comes about</h1>
          <p className="quiet">Policy, version {policy.version}. The same rules for every claim, computed from the evidence that each page shows.</p>
        </header>
        <Section id="findings" title="Findings">
          <div className="prose">
            <p>Each source gets a finding of its own: it confirms the claim, disputes it, or leaves it unverified. The claim gets a verdict of its own, which is never simply a count.</p>
            <p>A finding counts when its source is not known to be unreliable, its information is not improbable, and the thing itself is not altered. A video, picture, recording or document counts only once it is known to be what it is said to be. What cannot be judged never stands alone.</p>
          </div>
        </Section>
        <Section id="origins" title="Origins">
          <div className="prose">
            <p>We follow each report to where it takes its information from. Reports that end at the same origin count once, however many there are. Reports that rely on one another lead to no origin and count for nothing.</p>
          </div>
        </Section>
        <Section id="rules" title="Rules" aside="All that apply must be held for Confirmed.">
          <ol className="rules">
            {ruleNames.map((rule) => <li key={rule}><p>{musts[rule]}</p><p className="why op">{reasons[rule]}</p></li>)}
          </ol>
        </Section>
        <Section id="verdicts" title="Verdicts">
          <div className="prose">
            <p><b>Confirmed</b> when something counts as confirming and every rule that applies is held. <b>Disputed</b> when a counting source with a named origin says otherwise. <b>Unverified</b> in every other case: there is not enough, either way.</p>
            <p>An editor may depart from what the rules suggest, with a reason that the page shows.</p>
          </div>
        </Section>
        <Section id="eyes" title="Four eyes">
          <div className="prose">
            <p>{fourEyes
              ? "Nobody approves what they submitted or worked on: every verdict was seen by at least two people."
              : "Approval by a second person is switched off at this desk for now. A verdict that was approved in that time says so on its page."}</p>
            <p>A published page never changes silently. Every publication has a number, a kind and a note, and shows what it changed.</p>
          </div>
        </Section>
      </div>
    </main>
  );
}
