import { expect, test } from "vitest";
import { siteLanguages } from "../site/languages.ts";
import { wordsIn } from "../site/words.ts";
import { outage } from "./outage.ts";

test("while the desk is down a reader is told what can still be had, in the language of the address, without a script", () => {
  expect(outage("/search", { https: true }).body).toContain("Search needs the desk, which is not running just now. Published pages can be read.");
  for (const language of siteLanguages) expect(outage(`/${language}/search`, { https: true }).body).toContain(wordsIn(language, "outage")("search"));
  const { status, headers, body } = outage("/desk/claims/1", { https: true });
  expect({ status, retry: headers["retry-after"], caching: headers["cache-control"] }).toEqual({ status: 503, retry: "5", caching: "no-store" });
  expect(body).toContain("The desk is not running just now.");
  expect(body).not.toMatch(/<script|style=/);
});

test("a program gets problem+json, and hears when its request may have been carried out", () => {
  expect(JSON.parse(outage("/api/v1/queue", { https: false }).body)).toMatchObject({ status: 503, detail: expect.stringContaining("nothing was changed") });
  expect(JSON.parse(outage("/api/v1/claims", { https: false, maybeDone: true }).body)).toMatchObject({ status: 503, detail: expect.stringContaining("Idempotency-Key") });
});

test("nothing of the address gets into the page", () => {
  expect(outage("/uk/<b>\"'", { https: false }).body).not.toContain("<b>");
});
