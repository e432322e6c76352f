import { createKeybindingsHandler } from "tinykeys";
import { describe, expect, it } from "vitest";
import { capsFor, needsCode, patternsFor } from "./notation";

type Press = { key: string; code: string; shift?: boolean; mod?: boolean };

/** Does pressing these, one after the other, reach the binding written as `keys`? */
function reaches(keys: string, ...presses: Press[]): boolean {
  let reached = false;
  const map = (patterns: string[]) => createKeybindingsHandler(
    Object.fromEntries(patterns.map((pattern) => [pattern, () => { reached = true; }])), { ignore: () => false });
  const { byKey, byCode } = patternsFor(keys);
  const latin = map(byKey);
  const other = map(byCode);
  for (const press of presses) {
    const event = { ...press, getModifierState: (name: string) => (name === "Shift" && !!press.shift) || (name === "Control" && !!press.mod) };
    (needsCode(press) ? other : latin)(event as unknown as Event);
  }
  return reached;
}

describe("a key of the desk", () => {
  it("is the letter shown on a Latin layout, wherever it lies", () => {
    expect(reaches("j", { key: "j", code: "KeyJ" })).toBe(true);
    expect(reaches("j", { key: "j", code: "KeyC" }), "Dvorak").toBe(true);
    expect(reaches("j", { key: "h", code: "KeyJ" }), "the place of j on Dvorak").toBe(false);
  });

  it("is the place of the letter on a layout without Latin letters", () => {
    expect(reaches("j", { key: "о", code: "KeyJ" }), "Ukrainian").toBe(true);
    expect(reaches("A", { key: "Ф", code: "KeyA", shift: true })).toBe(true);
    expect(reaches("mod+k", { key: "л", code: "KeyK", mod: true })).toBe(true);
    expect(reaches("g q", { key: "п", code: "KeyG" }, { key: "й", code: "KeyQ" })).toBe(true);
  });

  it("tells a capital from a small letter by Shift, so Caps Lock changes nothing", () => {
    expect(reaches("a", { key: "A", code: "KeyA" })).toBe(true);
    expect(reaches("A", { key: "A", code: "KeyA" })).toBe(false);
    expect(reaches("a", { key: "A", code: "KeyA", shift: true })).toBe(false);
    expect(reaches("A", { key: "A", code: "KeyA", shift: true })).toBe(true);
  });

  it("finds a digit on a French keyboard with and without Shift", () => {
    expect(reaches("1", { key: "&", code: "Digit1" })).toBe(true);
    expect(reaches("1", { key: "1", code: "Digit1", shift: true })).toBe(true);
    expect(reaches("1", { key: "!", code: "Digit1", shift: true }), "Shift and 1 elsewhere").toBe(false);
  });

  it("takes a sign by what it prints", () => {
    expect(reaches("?", { key: "?", code: "Slash", shift: true })).toBe(true);
    expect(reaches("?", { key: "?", code: "Digit7", shift: true }), "Russian").toBe(true);
  });

  it("is shown as its caps", () => {
    expect(capsFor("g q")).toEqual(["g", "q"]);
    expect(capsFor("mod+k")).toEqual(["Ctrl", "K"]);
    expect(capsFor("mod+k", true)).toEqual(["⌘", "K"]);
    expect(capsFor("Escape")).toEqual(["Esc"]);
  });
});
