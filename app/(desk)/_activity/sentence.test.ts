import { describe, expect, it } from "vitest";
import type { EventShape } from "../../../lib/claims/shapes.ts";
import { actionWords } from "../../../lib/review/action-words.ts";
import { sentenceOf } from "./sentence";

const editor = { id: "1", name: "Editor" };
const checker = { id: "2", name: "Checker" };
const read = (kind: string, action: string, more: Partial<EventShape> = {}) => {
  const event: EventShape = { id: "e", at: "2025-06-13T12:00:00Z", by: editor, action, thing: { kind, id: "t", name: "X", language: null }, whom: null, fields: [], revision: null, note: null, ...more };
  const { does, named, after } = sentenceOf(event);
  return `${event.by.name} ${does}${named ? " X" : ""}${after && " "}${after}`;
};

describe("what was done at the desk, as sentences", () => {
  it("names revisions where a decision is bound to one", () => {
    expect(read("claim", "approve", { revision: 7 })).toBe("Editor approved revision 7 of X");
    expect(read("claim", "submit", { revision: 7 })).toBe("Editor submitted revision 7 of X for review");
  });

  it("tells taking a claim from giving it to somebody and leaving it to nobody", () => {
    expect(read("claim", "assign", { whom: editor })).toBe("Editor took X");
    expect(read("claim", "assign", { whom: checker })).toBe("Editor gave X to Checker");
    expect(read("claim", "assign")).toBe("Editor left X to nobody");
  });

  it("says what of a source, a person or the settings was changed", () => {
    expect(read("source", "edit", { fields: ["name", "aliases"] })).toBe("Editor changed name and other names of the source X");
    expect(read("person", "edit", { fields: ["roles"] })).toBe("Editor changed the roles of X");
    expect(read("person", "edit", { fields: ["disabled"] })).toBe("Editor disabled the account of X");
    expect(read("settings", "edit", { fields: ["fourEyes"] })).toBe("Editor changed the desk’s settings: four eyes");
  });

  it("has words for every action of the stages", () => {
    for (const action of Object.keys(actionWords)) expect(read("claim", action)).not.toContain("did “");
  });

  it("says who brought a file, looked at it, captured it and erased it", () => {
    expect(read("file", "view")).toBe("Editor viewed the original of the file X");
    expect(read("file", "download")).toBe("Editor downloaded the original of the file X");
    expect(read("file", "erase")).toBe("Editor erased the bytes of the file X for good");
    expect(read("snapshot", "capture")).toBe("Editor captured a page for X");
    expect(read("file", "find_damaged")).toBe("Editor found the bytes of the file X damaged");
    expect(read("file", "find_missing")).toBe("Editor found the bytes of the file X missing");
    expect(read("file", "find_intact")).toBe("Editor found the bytes of the file X intact again");
    expect(read("file", "restore")).toBe("Editor restored the bytes of the file X");
    expect(read("settings", "verify_evidence")).toBe("Editor checked every stored file against its hash");
    for (const action of ["ask_capture", "cancel_capture", "capture"]) for (const kind of ["claim", "article"]) expect(read(kind, action)).not.toContain("did “");
  });

  it("still says something about what it does not know", () => {
    expect(read("webhook", "deliver")).toBe("Editor did “deliver” to X");
  });
});
