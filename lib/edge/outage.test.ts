import { expect, test } from "vitest";
import { siteLanguages } from "../site/languages.ts";
import { wordsIn } from "../site/words.ts";
import { outage } from "./outage.ts";

const get = (url: string) => ({ url, method: "GET", headers: { accept: "text/html" } });
const english = { https: true, root: "en" as const };

test("while the desk is down a reader is told what can still be had, in the language of the address, without a script", () => {
  expect(outage(get("/search"), english).body).toContain("Search needs the desk, which is not running just now. Published pages can be read.");
  for (const language of siteLanguages) expect(outage(get(`/${language}/search`), english).body).toContain(wordsIn(language, "outage")("search"));
  const { status, headers, body } = outage(get("/desk/claims/1"), english);
  expect({ status, retry: headers["retry-after"], caching: headers["cache-control"] }).toEqual({ status: 503, retry: "5", caching: "no-store" });
  expect(body).toContain("The desk is not running just now.");
  expect(body).not.toMatch(/<script|style=/);
});

test("without a language in the address it speaks the one at the root of the site, and leads to that language's front page", () => {
  const ukrainian = { https: true, root: "uk" as const };
  for (const url of ["/", "/tips", "/ukraine"]) expect(outage(get(url), ukrainian).body).toMatch(/<html lang="uk">.*<a href="\/">/s);
  expect(outage(get("/en/topics/x"), ukrainian).body).toMatch(/<html lang="en">.*<a href="\/en">/s);
  expect(outage(get("/ukraine"), english).body).toMatch(/<html lang="en">.*<a href="\/">/s);
});

test("a reader who sends a form while the desk is down is told to go back to what was typed, in the form's language", () => {
  const send = (url: string, given: object = {}) => ({ url, method: "POST", headers: { accept: "text/html,application/xhtml+xml,*/*;q=0.8" }, ...given });
  for (const url of ["/api/v1/tips?language=ru", "/api/v1/verdicts/x/error-reports?language=ru"]) {
    const { status, headers, body } = outage(send(url), { https: true, root: "uk" });
    expect({ status, type: headers["content-type"] }).toEqual({ status: 503, type: "text/html; charset=utf-8" });
    expect(body).toContain('<html lang="ru">');
    expect(body).toContain(wordsIn("ru", "outage")("form"));
  }
  expect(outage(send("/api/v1/tips?language=%3Cb%3E"), { https: true, root: "uk" }).body).toContain(wordsIn("uk", "outage")("form"));
  expect(outage(send("/api/v1/tips?language=en"), { ...english, maybeDone: true }).body).toContain(wordsIn("en", "outage")("formMaybe"));
  for (const program of [send("/api/v1/tips", { headers: { accept: "application/json" } }), send("/api/v1/claims")]) expect(outage(program, english).headers["content-type"]).toBe("application/problem+json");
});

test("a program gets problem+json, and hears when its request may have been carried out", () => {
  expect(JSON.parse(outage(get("/api/v1/queue"), english).body)).toMatchObject({ status: 503, detail: expect.stringContaining("nothing was changed") });
  expect(JSON.parse(outage({ url: "/api/v1/claims", method: "POST", headers: {} }, { ...english, maybeDone: true }).body)).toMatchObject({ status: 503, detail: expect.stringContaining("Idempotency-Key") });
});

test("nothing of the address gets into the page", () => {
  expect(outage(get("/uk/<b>\"'"), english).body).not.toContain("<b>");
});
