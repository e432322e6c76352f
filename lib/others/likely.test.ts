import { describe, expect, it } from "vitest";
import { likeliest, tellingStems } from "./likely.ts";

const others = [
  { claim: "Russia returned 1,200 bodies of fallen soldiers" }, { claim: "Росія передала Україні 1200 тіл загиблих військових" }, { claim: "Тіла полеглих військовослужбовців повернули в Україну" },
  { claim: "A bridge was blown up in Kherson" }, { claim: "" },
];
const found = (statement: string) => likeliest(statement, others, 5).map(({ claim }) => claim);

describe("the check of another publisher", () => {
  it("is likely of the same claim when it has most of its words, in whatever form they stand", () => {
    expect(found("Russia handed over 1,200 bodies of soldiers.")).toEqual([others[0]?.claim]);
    expect(found("Росія передає Україні тіла загиблого військового.")).toEqual([others[1]?.claim, others[2]?.claim]);
    expect(found("Blown-up bridge in Kherson")).toEqual([others[3]?.claim]);
  });

  it("is not likely of the same for a word or two", () => {
    expect(found("Soldiers marched through the city on Monday")).toEqual([]);
    expect(found("?!")).toEqual([]);
    expect(found("")).toEqual([]);
  });

  it("is looked for by the longest beginnings of words, and by numbers", () => {
    expect(tellingStems("In 2025 the handover of prisoners", 3)).toEqual(["handov", "prison", "2025"]);
  });
});
