import { describe, expect, it } from "vitest";
import { noFacts } from "../../_form/facts.ts";
import { changeOf, merged } from "./merge.ts";

const base = { ...noFacts, title: "1,200 bodies", publisher: "Dispatch", author: "Sample desk" };

describe("two people who change an article's details at once", () => {
  it("lose nothing where they changed different things", () => {
    expect(merged(base, { ...base, publisher: "The Dispatch" }, { ...base, author: "Olena" })).toEqual({ facts: { ...base, publisher: "The Dispatch", author: "Olena" }, clashes: [], taken: ["publisher"] });
  });

  it("see both sides where they changed the same", () => {
    expect(merged(base, { ...base, title: "Theirs" }, { ...base, title: "Yours" })).toEqual({ facts: { ...base, title: "Yours" }, clashes: [{ name: "title", yours: "Yours", theirs: "Theirs" }], taken: [] });
  });

  it("agree where they changed it alike", () => {
    expect(merged(base, { ...base, title: "Same" }, { ...base, title: "Same" }).clashes).toEqual([]);
  });

  it("send only what differs", () => {
    expect(changeOf(base, { ...base, author: "" })).toEqual({ author: "" });
  });
});
