import { describe, expect, it } from "vitest";
import { putTogether, sidesOf } from "./both-sides";

const base = { name: "Interfax", aliases: ["Интерфакс"], reliability: "C", notes: "The desk in Moscow answers by e-mail." };
const fields = ["name", "aliases", "reliability", "notes"] as const;
const both = (theirs: Partial<typeof base>, yours: Partial<typeof base>, choices: ["name" | "reliability", "theirs" | "yours"][] = []) => {
  const sides = sidesOf(fields, { base, theirs: { ...base, ...theirs }, yours: { ...base, ...yours } }, ["notes"]);
  return { sides, result: putTogether({ ...base, ...theirs }, sides, new Map(choices)) };
};

describe("two people who change one source", () => {
  it("in different fields lose nothing", () => {
    const { sides, result } = both({ reliability: "D" }, { name: "Interfax agency" });
    expect(sides.map(({ field, by }) => [field, by])).toEqual([["name", "you"], ["reliability", "them"]]);
    expect(result).toEqual({ ...base, reliability: "D", name: "Interfax agency" });
  });

  it("and both add a name, have both names; what either took away stays away", () => {
    expect(both({ aliases: ["Интерфакс", "IFX"] }, { aliases: ["Інтерфакс"] }).result.aliases).toEqual(["IFX", "Інтерфакс"]);
  });

  it("and both write notes, have both sentences", () => {
    const { result } = both({ notes: "The desk in Moscow answers by e-mail. Since 2024." }, { notes: "The foreign desk in Moscow answers by e-mail." });
    expect(result.notes).toBe("The foreign desk in Moscow answers by e-mail. Since 2024.");
  });

  it("and both give another letter, keep what is saved until one of them chooses", () => {
    expect(both({ reliability: "D" }, { reliability: "B" }).result.reliability).toBe("D");
    expect(both({ reliability: "D" }, { reliability: "B" }, [["reliability", "yours"]]).result.reliability).toBe("B");
  });

  it("to the same thing do not disagree", () => {
    expect(both({ reliability: "D" }, { reliability: "D" }).sides).toMatchObject([{ by: "them" }]);
  });
});
