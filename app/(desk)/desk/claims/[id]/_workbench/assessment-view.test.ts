import { describe, expect, it } from "vitest";
import type { AssessedRule } from "../../../../../../lib/assessment/types.ts";
import { aClaim, anAssessment, anItem } from "../_model/fixtures.ts";
import { foldWords, loopLines, openRules, originCount, originGroups, suggestionBegins } from "./assessment-view.ts";

const rule = (name: AssessedRule["rule"], outcome: AssessedRule["outcome"]): AssessedRule => ({ rule: name, outcome, why: `${name}.`, toHold: outcome === "not_held" ? "Needs more." : null });
const military = { id: "military", name: "Unnamed source in the Russian military", kind: "unnamed", affiliation: "russia" } as const;

describe("what the assessment panel says", () => {
  it("begins its sentence by what there is", () => {
    expect(suggestionBegins({ evidence: [] })).toBe("No evidence yet, which suggests");
    expect(suggestionBegins({ evidence: [anItem("a", "A")] })).toBe("No findings yet, which suggests");
    expect(suggestionBegins(aClaim())).toBe("These findings suggest");
  });

  it("puts rules not held first, and says which of them an override covers", () => {
    const claim = aClaim({ override: { reason: "Both sides say so.", rules: ["assessment", "preserved"], confirmedBy: null } });
    const assessment = anAssessment({ rules: [rule("named-origin", "not_held"), rule("preserved", "not_held"), rule("quote-found", "held")] });
    expect(openRules({ claim, assessment }).map(({ key, state, toHold }) => [key, state, toHold])).toEqual([
      ["assessment", "Overridden", null], ["named-origin", "Not held", "Needs more."], ["preserved", "Overridden", null],
    ]);
  });

  it("folds the others into one line", () => {
    const five = (["named-origin", "no-open-dispute", "no-contradiction", "preserved", "quote-found"] as const).map((name) => rule(name, "held"));
    expect(foldWords([...five, rule("across-parties", "not_held"), rule("speaker-itself", "not_applicable")])).toBe("5 rules hold, 1 does not apply");
    expect(foldWords([...five, rule("speaker-itself", "not_applicable"), rule("across-parties", "not_applicable")])).toBe("All 5 rules hold, 2 do not apply");
    expect(foldWords([rule("named-origin", "not_held"), rule("preserved", "held")])).toBe("1 rule holds");
  });

  it("shows the origins of each side with the items that rest on them, then what waits for a finding", () => {
    const claim = aClaim({ evidence: [anItem("interfax", "Interfax", { finding: "confirmed", reliesOn: ["military"], reliesOnSources: [military] }), anItem("kshpw", "KSHPW")] });
    const assessment = anAssessment({
      origins: [{ source: military, side: "confirming", named: false, affiliation: "russia", evidence: ["interfax"] }],
      evidence: [{ id: "interfax", counts: true, whyNot: null, origins: ["military"], quoteFound: null }, { id: "kshpw", counts: false, whyNot: "No finding yet.", origins: ["source-kshpw"], quoteFound: null }],
    });
    expect(originGroups({ claim, assessment })).toEqual([
      { side: "confirming", lines: [{ key: "confirming military", through: ["Interfax"], origin: military.name, itself: false, facts: "unnamed, Russia", waits: false }] },
      { side: "waiting", lines: [{ key: "source-kshpw source-kshpw", through: ["KSHPW"], origin: "KSHPW", itself: true, facts: "waits for a finding", waits: true }] },
    ]);
    expect(originCount(assessment)).toBe(1);
  });

  it("tells circular reporting by who relies on whom", () => {
    const relies = (id: string, name: string, on: string, onName: string) =>
      anItem(id, name, { finding: "confirmed", reliesOn: [`source-${on}`], reliesOnSources: [{ id: `source-${on}`, name: onName, kind: "news_agency", affiliation: "unknown" }] });
    const claim = aClaim({ evidence: [relies("a", "Agency A", "b", "Agency B"), relies("b", "Agency B", "a", "Agency A")] });
    expect(loopLines({ claim, assessment: anAssessment({ loops: [["source-a", "source-b"]] }) })).toEqual([
      { key: "source-a source-b", says: "Agency A and Agency B rely on one another.", steps: "Agency A relies on Agency B, Agency B relies on Agency A" },
    ]);
  });
});
