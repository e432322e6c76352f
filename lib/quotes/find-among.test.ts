import { describe, expect, test } from "vitest";
import { findAmong } from "./find-among.ts";
import { standsIn } from "./find-quote.ts";

const [article, page] = ["The mayor said twelve bodies came back.", "Most read\nThe bridge fell on Monday.\nThe mayor said twelve bodies came back."];

describe("a quotation in a page that was read in several ways", () => {
  test("is shown in the article where it stands there, else where else on the page it stands", () => {
    expect(findAmong("twelve bodies", [article, page])).toMatchObject({ part: 0, search: { found: true } });
    expect(findAmong("The bridge fell on Monday.", [article, page])).toMatchObject({ part: 1, search: { found: true, at: [{ start: 10, end: 36 }] } });
  });

  test("that stands nowhere is compared with what comes nearest anywhere, and of equals with the article", () => {
    expect(findAmong("The bridge fell on Sunday.", [article, page])).toMatchObject({ part: 1, search: { found: false, nearest: { text: "The bridge fell on Monday." } } });
    expect(findAmong("said eleven bodies came back", [article, page])).toMatchObject({ part: 0, search: { found: false } });
  });

  test("is never put together from two of them", () => {
    const quote = "Most read […] not on the page";
    expect([standsIn(quote, `${page}\n\nnot on the page`), findAmong(quote, [page, "not on the page"])?.search.found]).toEqual([true, false]);
  });

  test("that says nothing, or of which nothing was read, is not looked for", () => {
    expect([findAmong(" ", [article]), findAmong("twelve", [])]).toEqual([null, null]);
  });
});
