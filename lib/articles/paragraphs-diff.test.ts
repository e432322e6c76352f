import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { paragraphs } from "./passages.ts";
import { diffParagraphs } from "./paragraphs-diff.ts";

const text = (...parts: string[]) => parts.join("\n\n");

describe("what changed between two versions of an article", () => {
  test("is told by paragraph: as before, rewritten, new, gone", () => {
    expect(diffParagraphs(
      text("Один.", "Два сталося вчора увечері.", "Три лишилося.", "Чотири зникло зовсім.", "П’ять."),
      text("Один.", "Два сталося сьогодні увечері.", "Три лишилося.", "П’ять.", "Нове тут."),
    )).toEqual([
      { kind: "same", count: 1 },
      { kind: "changed", number: 2, before: "Два сталося вчора увечері.", after: "Два сталося сьогодні увечері." },
      { kind: "same", count: 1 },
      { kind: "removed", formerNumber: 4, before: "Чотири зникло зовсім." },
      { kind: "same", count: 1 },
      { kind: "added", number: 5, after: "Нове тут." },
    ]);
  });

  test("pairs what was rewritten, though something came before it", () => {
    expect(diffParagraphs(text("The war enters its third year."), text("Updated today.", "The war enters its fourth year."))).toEqual([
      { kind: "added", number: 1, after: "Updated today." },
      { kind: "changed", number: 2, before: "The war enters its third year.", after: "The war enters its fourth year." },
    ]);
  });

  test("is nothing where only blank lines differ", () => {
    expect(diffParagraphs("One.\n\nTwo.", "One.\n\n\n\nTwo.")).toEqual([{ kind: "same", count: 2 }]);
  });

  test("holds every paragraph of both texts once, with its number", () => {
    const some = fc.array(fc.constantFrom("a b c", "a b d", "x", "y z", "🕊"), { maxLength: 12 });
    fc.assert(fc.property(some, some, (was, is) => {
      const changes = diffParagraphs(text(...was), text(...is));
      const after = changes.flatMap((each) => (each.kind === "same" ? Array.from({ length: each.count }, () => null) : each.kind === "removed" ? [] : [each]));
      expect(after).toHaveLength(is.length);
      after.forEach((each, at) => { if (each) expect([each.number, each.after]).toEqual([at + 1, is[at]]); });
      const removed = changes.flatMap((each) => (each.kind === "removed" ? [each] : []));
      for (const { formerNumber, before } of removed) expect(was[formerNumber - 1]).toBe(before);
    }));
  });

  test("of two long texts with nothing in common is found without delay", () => {
    const long = (word: string) => Array.from({ length: 6000 }, (_, at) => `${word} ${at} stands here.`).join("\n\n");
    const began = performance.now();
    expect(diffParagraphs(long("one"), long("other")).length).toBeGreaterThan(0);
    expect(performance.now() - began).toBeLessThan(4000);
    expect(paragraphs(long("one"))).toHaveLength(6000);
  });
});
