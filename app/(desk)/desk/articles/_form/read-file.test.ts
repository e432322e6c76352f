import { describe, expect, it } from "vitest";
import { readFile, textIn } from "./read-file.ts";

const file = (name: string, words: string | Uint8Array<ArrayBuffer>, type = "") => new File([words], name, { type });
const anyName = { name: "article.txt", format: "text" } as const;

describe("a file brought to the desk", () => {
  it("is read as text or Markdown by its name", async () => {
    expect(await readFile(file("article.txt", "Привіт"))).toEqual({ text: "Привіт", format: "text" });
    expect(await readFile(file("ARTICLE.MD", "# Title"))).toEqual({ text: "# Title", format: "markdown" });
    expect(await readFile(file("clipboard", "words", "text/plain"))).toMatchObject({ format: "text" });
  });

  it("of another kind is refused with what to do instead", async () => {
    expect(await readFile(file("article.pdf", "%PDF", "application/pdf"))).toEqual({ refusal: "“article.pdf” is not a text or Markdown file. Save it as plain text, or paste its words." });
    expect(textIn(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), anyName)).toMatchObject({ refusal: expect.stringContaining("holds something else") });
  });

  it("that is empty or too large is refused", async () => {
    expect(textIn(new TextEncoder().encode(" \n"), anyName)).toEqual({ refusal: "There is no text in “article.txt”." });
    expect(await readFile(file("big.txt", "x".repeat(1_000_001)))).toEqual({ refusal: "“big.txt”: This is 1,000,001 characters; an article has at most 1,000,000." });
    expect(await readFile(file("huge.txt", "x".repeat(4 * 1024 * 1024 + 1)))).toMatchObject({ refusal: expect.stringContaining("larger than 4 MB") });
  });

  it("in an older or wider encoding keeps its letters", () => {
    expect(textIn(Uint8Array.from([0xcf, 0xf0, 0xe8, 0xe2, 0xb3, 0xf2]), anyName)).toMatchObject({ text: "Привіт" });
    expect(textIn(Uint8Array.from([0xff, 0xfe, 0x1f, 0x04]), anyName)).toMatchObject({ text: "П" });
    expect(textIn(Uint8Array.from([0xef, 0xbb, 0xbf, 0x41]), anyName)).toMatchObject({ text: "A" });
  });
});
