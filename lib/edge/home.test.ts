import { expect, test } from "vitest";
import { elsewhere, homeOf, withoutSlash } from "./home.ts";

const ask = (url: string, { host = "127.0.0.1:4711", method = "GET", ...headers }: Record<string, string> = {}) => elsewhere({ method, url, headers: { host, ...headers } }, "localhost:4711");

test("a browser that comes by another name is sent home, a program is told", () => {
  expect([ask("/desk"), ask("/verdicts/x"), ask("/", { method: "HEAD" })]).toEqual(["redirect", "redirect", "redirect"]);
  expect([ask("/api/v1/queue"), ask("/api/auth/csrf"), ask("/api/auth/callback/credentials", { method: "POST" })]).toEqual(["tell", "tell", "tell"]);
});

test("a token is bound to no name, whoever looks after us asks by any, and at home nobody is sent away", () => {
  expect([ask("/api/v1/queue", { authorization: "Bearer t" }), ask("/health/ready"), ask("/desk", { host: "LocalHost:4711" }), ask("/api/v1/tips", { method: "POST" })]).toEqual([null, null, null, null]);
});

test("an address sends nobody to another site", () => {
  expect(["/desk?x=1", "//evil.example/", "/\\evil.example", "*"].map((url) => homeOf("https://facts.example.org", url))).toEqual(["https://facts.example.org/desk?x=1", "https://facts.example.org/evil.example/", "https://facts.example.org/evil.example", "https://facts.example.org/"]);
  expect(["//evil.example/", "/\\evil.example/", "///"].map(withoutSlash)).toEqual(["/evil.example", "/evil.example", "/"]);
});

test("readers' addresses have no slash at the end", () => {
  expect(["/uk/", "/verdicts/x/?from=mail", "/", "/verdicts/x", "/desk/", "/api/v1/verdicts/"].map(withoutSlash)).toEqual(["/uk", "/verdicts/x?from=mail", null, null, null, null]);
});
