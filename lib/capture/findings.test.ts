import { describe, expect, it } from "vitest";
import { OutsideRefusal } from "../outside/refusal.ts";
import { type Findings, nothingYet, outcomeOf } from "./findings.ts";
import { captureLimits } from "./limits.ts";
import { newMainDocument } from "./main-document.ts";

function found(more: Partial<Findings> = {}): Findings {
  const main = newMainDocument();
  main.answered("https://paper.example/a", 200, []);
  main.isReceived = true;
  const asked = { url: "https://paper.example/a", allowPrivate: [], trustCertificate: false, limits: captureLimits };
  return { ...nothingYet, asked, startedAt: new Date(0), scripts: true, refused: [], main, parts: [], files: [], failedSteps: [], faults: [], characters: 5000, pageHeight: 3000, ...more };
}

const ending = (more: Partial<Findings>) => { const { state, reason, warnings } = outcomeOf(found(more)); return { state, reason, warnings }; };

describe("what is said of a capture", () => {
  it.each<[string, Partial<Findings>, ReturnType<typeof ending>]>([
    ["it is whole", {}, { state: "done", reason: null, warnings: [] }],
    ["it is very tall", { pageHeight: 16_001 }, { state: "partial", reason: "First 16,000 px; images further down may be missing.", warnings: [] }],
    ["a part is missing", { parts: [{ url: "a", status: 200, bytes: 1 }, { url: "b", status: 0, bytes: 0, blocked: "Private network: never fetched." }] }, { state: "partial", reason: "1 of 2 parts missing.", warnings: [] }],
    ["it needed its scripts to be left out, and has no print", { scripts: false, failedSteps: ["pdf"] }, { state: "partial", reason: "Captured without scripts. The step pdf failed; the rest was kept.", warnings: [] }],
    ["it has hardly any text", { characters: 199 }, { state: "done", reason: null, warnings: ["Sign-in, cookie or robot wall? Check the picture."] }],
    ["its text could not be read", { characters: null, failedSteps: ["text"] }, { state: "partial", reason: "The step text failed; the rest was kept.", warnings: [] }],
    ["its certificate is bad", { error: "net::ERR_CERT_DATE_INVALID" }, { state: "failed", reason: "The certificate of paper.example is not valid (ERR_CERT_DATE_INVALID). It can be captured anyway; the record will say so.", warnings: [] }],
  ])("when %s", (_, more, expected) => { expect(ending(more)).toEqual(expected); });

  it.each([404, 403, 451, 500])("when the page answered %i", (status) => {
    const main = newMainDocument();
    main.answered("https://paper.example/a", status, []);
    expect(ending({ main })).toEqual({ state: "done", reason: null, warnings: [`The page answered ${status}. This is not the article.`] });
  });

  it.each([["private", "blocked"], ["port", "blocked"], ["address", "blocked"], ["not-http", "blocked"], ["no-such-host", "failed"], ["too-slow", "failed"]] as const)("when the desk does not ask for it: %s", (why, state) => {
    const main = newMainDocument();
    main.refused("https://paper.example/a", new OutsideRefusal(why, "Words."));
    expect(ending({ main })).toEqual({ state, reason: why === "private" ? "Private network: never fetched." : "Words.", warnings: [] });
  });
});
