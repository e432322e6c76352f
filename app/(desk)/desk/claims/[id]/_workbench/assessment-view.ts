/** What the assessment panel shows, from the assessment and the claim it is of. */
import type { Assessment, AssessedRule, Side } from "../../../../../../lib/assessment/types.ts";
import { begun, listed, within } from "../../../../../../lib/assessment/sentences.ts";
import type { ClaimShape } from "../../../../../../lib/claims/shapes.ts";
import type { Overridable } from "../../../../../../lib/review/words.ts";
import { affiliationWords } from "../../../../_words/sources.ts";

export type RuleLine = { key: string; state: "Not held" | "Overridden"; why: string; toHold: string | null };
export type OriginLine = { key: string; through: string[]; origin: string; itself: boolean; facts: string; waits: boolean };
export type OriginGroup = { side: Side | "waiting"; lines: OriginLine[] };
type Of = { claim: ClaimShape; assessment: Assessment };

/** How the sentence begins that ends with the suggested verdict. */
export function suggestionBegins({ evidence }: Pick<ClaimShape, "evidence">): string {
  if (evidence.length === 0) return "No evidence yet, which suggests";
  if (evidence.every(({ finding }) => finding === null)) return "No findings yet, which suggests";
  return "These findings suggest";
}

/** What asks for something: rules not held, and what an override covers. */
export function openRules({ claim, assessment }: Of): RuleLine[] {
  const covered = claim.override?.rules ?? [];
  const departs = covered.includes("assessment")
    ? [{ key: "assessment", state: "Overridden" as const, why: "The verdict departs from what the findings suggest.", toHold: null }] : [];
  const open = assessment.rules.filter(({ outcome }) => outcome === "not_held");
  return [...departs, ...open.map((rule) => ruleLine(rule, covered))];
}

function ruleLine({ rule, why, toHold }: AssessedRule, covered: readonly Overridable[]): RuleLine {
  const isCovered = covered.some((each) => each === rule);
  return { key: rule, state: isCovered ? "Overridden" : "Not held", why, toHold: isCovered ? null : toHold };
}

/** "5 rules hold, 1 does not apply". */
export function foldWords(rules: readonly AssessedRule[]): string {
  const count = (outcome: AssessedRule["outcome"]) => rules.filter((rule) => rule.outcome === outcome).length;
  const [held, idle] = [count("held"), count("not_applicable")];
  const all = count("not_held") === 0 && held > 1;
  const holds = held === 1 ? "1 rule holds" : `${all ? "All " : ""}${held === 0 ? "No" : held} rules hold`;
  return idle === 0 ? holds : `${holds}, ${idle} ${idle === 1 ? "does" : "do"} not apply`;
}

/** The origins of each side, and under them the items that would lead to one once they have a finding. */
export function originGroups({ claim, assessment }: Of): OriginGroup[] {
  const nameOf = namesIn({ claim, assessment });
  const sides = (["confirming", "disputing"] as const).map((side) => ({
    side, lines: assessment.origins.filter((origin) => origin.side === side).map((origin) => {
      const through = origin.evidence.flatMap((id) => claim.evidence.find((item) => item.id === id) ?? []);
      const itself = through.length > 0 && through.every((item) => item.source.id === origin.source.id);
      return {
        key: `${side} ${origin.source.id}`, through: [...new Set(through.map((item) => item.source.name))], origin: origin.source.name, itself, waits: false,
        facts: `${origin.named ? "named" : "unnamed"}, ${affiliationWords(origin.affiliation)}`,
      };
    }),
  }));
  const waiting = claim.evidence.filter((item) => item.finding === null).flatMap((item) => {
    const origins = assessment.evidence.find(({ id }) => id === item.id)?.origins ?? [];
    return origins.map((id) => ({ key: `${item.source.id} ${id}`, through: [item.source.name], origin: nameOf(id), itself: id === item.source.id, facts: "waits for a finding", waits: true }));
  });
  const once = [...new Map(waiting.map((line) => [line.key, line])).values()];
  return [...sides, { side: "waiting" as const, lines: once }].filter(({ lines }) => lines.length > 0);
}

/** Origins of all that counts, both sides, each once. */
export const originCount = ({ origins }: Assessment): number => new Set(origins.map(({ source }) => source.id)).size;

export type LoopLine = { key: string; says: string; steps: string };

/** Circular reporting, told by who relies on whom. */
export function loopLines({ claim, assessment }: Of): LoopLine[] {
  const nameOf = namesIn({ claim, assessment });
  return assessment.loops.map((loop) => {
    const names = loop.map(nameOf);
    const says = names.length === 1 ? `${names[0] ?? ""} relies on itself.` : begun(`${listed(names.map(within))} rely on one another.`);
    const steps = claim.evidence.filter(({ source }) => loop.includes(source.id))
      .flatMap(({ source, reliesOn }) => reliesOn.filter((id) => loop.includes(id)).map((id) => `${source.name} relies on ${within(nameOf(id))}`));
    return { key: loop.join(" "), says, steps: [...new Set(steps)].join(", ") };
  });
}

function namesIn({ claim, assessment }: Of): (id: string) => string {
  const known = new Map([
    ...claim.evidence.flatMap((item) => [item.source, ...item.reliesOnSources]), ...assessment.origins.map(({ source }) => source),
  ].map(({ id, name }) => [id, name]));
  return (id) => known.get(id) ?? "a further source";
}
