import { describe, expect, it } from "vitest";
import { paragraphs } from "../../../../../../lib/articles/passages.ts";
import { bySentence, byWord, nextSentence, sentencesIn, type Span } from "./moving.ts";

const text = "Перше речення 🕊️. Друге, довше речення.\n\nТретє речення.";
const all = paragraphs(text);
const sentences = sentencesIn(all, "uk");
const words = (span: Span | null) => span && [...text].slice(span.start, span.end).join("");

describe("choosing words by keyboard", () => {
  it("goes from sentence to sentence, across paragraphs, and stays at the ends", () => {
    const first = nextSentence(sentences, null, { by: 1, from: 0 });
    expect(words(first)).toBe("Перше речення 🕊️.");
    const second = nextSentence(sentences, first, { by: 1, from: 0 });
    const third = nextSentence(sentences, second, { by: 1, from: 0 });
    expect([words(second), words(third)]).toEqual(["Друге, довше речення.", "Третє речення."]);
    expect(nextSentence(sentences, third, { by: 1, from: 0 })).toEqual(third);
    expect(words(nextSentence(sentences, third, { by: -1, from: 0 }))).toBe("Друге, довше речення.");
  });

  it("begins where one reads", () => {
    expect(words(nextSentence(sentences, null, { by: 1, from: all[1]?.start ?? 0 }))).toBe("Третє речення.");
  });

  it("takes a sentence more, and gives it up again", () => {
    const first = nextSentence(sentences, null, { by: 1, from: 0 }) ?? { start: 0, end: 0 };
    const both = bySentence(sentences, first, 1);
    expect(words(both)).toBe("Перше речення 🕊️. Друге, довше речення.");
    expect(bySentence(sentences, both, -1)).toEqual(first);
    expect(bySentence(sentences, first, -1)).toEqual(first);
  });

  it("moves either end by a word, and never gives up the last one", () => {
    const second = sentences[1] ?? { start: 0, end: 0 };
    const shorter = byWord(all, second, { edge: "end", by: -1, language: "uk" });
    expect(words(shorter)).toBe("Друге, довше речення");
    const middle = byWord(all, byWord(all, shorter, { edge: "end", by: -1, language: "uk" }), { edge: "start", by: 1, language: "uk" });
    expect(words(middle)).toBe("довше");
    expect(byWord(all, middle, { edge: "start", by: 1, language: "uk" })).toEqual(middle);
    expect(words(byWord(all, middle, { edge: "start", by: -1, language: "uk" }))).toBe("Друге, довше");
  });
});
