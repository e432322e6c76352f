import { expect, it } from "vitest";
import { itemFrom, valuesFor } from "./attach-values.ts";
import type { KnownSource } from "./suggestions.ts";

const kshpw: KnownSource = { id: "kshpw", name: "KSHPW", kind: "official_body", affiliation: "ukraine", reliability: "B", confidential: false, languages: ["uk", "en"] };

it("a new item begins with the medium and language it most likely has", () => {
  expect(valuesFor({ source: kshpw, url: "", quote: "в Україну повернуто тіл" })).toMatchObject({ medium: "statement", language: "uk" });
  expect(valuesFor({ source: null, url: "https://x.example/clip.mp4", quote: "" })).toMatchObject({ medium: "video", language: null });
  expect(valuesFor({ source: { named: "The Dispatch" }, url: "", quote: "" }).medium).toBe("text");
});

it("asks for what was filled in alone", () => {
  const values = { ...valuesFor({ source: kshpw, url: "", quote: "" }), language: "uk", publishedAt: " 2025-06-13 " };
  expect(itemFrom(values, kshpw, null)).toEqual({ sourceId: "kshpw", medium: "statement", language: "uk", publishedAt: "2025-06-13" });
  expect(itemFrom({ ...values, quote: " тіл " }, kshpw, "f1")).toMatchObject({ quote: "тіл", language: "uk", fileId: "f1" });
});
