import { describe, expect, it } from "vitest";
import { aClaim, anAssessment, anItem } from "./fixtures.ts";
import { missingFrom, nextStep, tallyWords, unmetFor } from "./missing.ts";

const nothing = { verdict: null, rationale: "", overrideReason: "" } as const;
const said = { verdict: "unverified", rationale: "One side alone says so.", overrideReason: "" } as const;

describe("what a draft lacks", () => {
  it("names the item without a finding, the verdict and the rationale, in the order of the work", () => {
    const missing = missingFrom({ claim: aClaim(), assessment: anAssessment(), judgement: nothing });
    expect(missing.map((each) => each.words)).toEqual(["finding for KSHPW", "verdict", "rationale"]);
  });

  it("asks for a source first where there is none, unless the verdict is unverified", () => {
    const claim = aClaim({ evidence: [] });
    expect(missingFrom({ claim, assessment: anAssessment(), judgement: nothing })[0]?.words).toBe("a source");
    expect(missingFrom({ claim, assessment: anAssessment(), judgement: said })).toEqual([]);
  });

  it("counts findings once there are more than two to give", () => {
    const claim = aClaim({ evidence: ["a", "b", "c"].map((id) => anItem(id, id)) });
    expect(missingFrom({ claim, assessment: anAssessment(), judgement: said }).map((each) => each.words)).toEqual(["findings for 3 sources"]);
  });

  it("asks for a reason when the verdict departs from the assessment, or a copy or quotation is missing", () => {
    const claim = aClaim({ evidence: [] });
    const departs = { ...said, verdict: "confirmed" } as const;
    const rules = [{ rule: "preserved", outcome: "not_held", why: "", toHold: null }] as const;
    expect(unmetFor("confirmed", anAssessment({ rules: [...rules] }))).toEqual(["assessment", "preserved"]);
    expect(missingFrom({ claim: aClaim({ evidence: [anItem("a", "A", { finding: "confirmed" })] }), assessment: anAssessment(), judgement: departs }).map((each) => each.words))
      .toEqual(["reason for the override"]);
    expect(missingFrom({ claim, assessment: anAssessment(), judgement: { ...said, overrideReason: "x" } })).toEqual([]);
  });

  it("puts one step on the button, with its keys only where they would land", () => {
    const claim = aClaim();
    const missing = missingFrom({ claim, assessment: anAssessment(), judgement: nothing });
    expect(nextStep(missing, { claim, selectedId: "kshpw" })).toMatchObject({ words: "Give KSHPW a finding", keys: "1 2 3" });
    expect(nextStep(missing, { claim, selectedId: "interfax" })).toMatchObject({ words: "Give KSHPW a finding", keys: null });
    expect(nextStep([], { claim, selectedId: null })).toEqual({ words: "Submit revision 6 for review", keys: "s", to: "submit" });
  });

  it("tallies the findings in words", () => {
    expect(tallyWords(aClaim())).toBe("1 confirmed, 1 without a finding");
    expect(tallyWords({ evidence: [] })).toBe("Nothing yet");
  });
});
