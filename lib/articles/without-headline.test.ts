import { expect, test } from "vitest";
import { withoutHeadline } from "./without-headline.ts";

const said = { title: "Bodies handed over: “1,200”", byline: "Olena Petrenko" };

test("the text of an article begins after its headline and its byline, however the page writes their signs", () => {
  expect(withoutHeadline("Bodies handed\u00A0over: \"1,200\"\n\nOlena  Petrenko\n\nOn Friday.\n\nAt noon.", said)).toBe("On Friday.\n\nAt noon.");
  expect(withoutHeadline("Bodies handed over: “1,200”\n\nOn Friday.", said)).toBe("On Friday.");
  expect(withoutHeadline("Olena Petrenko\n\nOn Friday.", said)).toBe("On Friday.");
});

test("what only resembles them, or stands further down, is text", () => {
  for (const text of [
    "Bodies handed over: “1,200” and more\n\nOn Friday.",
    "bodies handed over: “1,200”\n\nOn Friday.",
    "By Olena Petrenko\n\nOn Friday.",
    "On Friday.\n\nBodies handed over: “1,200”\n\nOlena Petrenko",
  ]) expect(withoutHeadline(text, said)).toBe(text);
});

test("a page that says nothing of itself, or has nothing but its headline, keeps its words", () => {
  expect(withoutHeadline("\n\nOn Friday.", { title: null, byline: " " })).toBe("\n\nOn Friday.");
  expect(withoutHeadline("Bodies handed over: “1,200”", said)).toBe("Bodies handed over: “1,200”");
});

test("the headline said twice is text the second time", () => {
  expect(withoutHeadline("Olena Petrenko\n\nOlena Petrenko\n\nOn Friday.", said)).toBe("Olena Petrenko\n\nOn Friday.");
});
