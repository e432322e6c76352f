import { expect, test } from "vitest";
import { canNameSomething, isForbiddenHeader, methodsOf, policyFor } from "./http-policy.ts";

const given = { nonce: "n0nce", evidenceUrl: "http://evidence.example" };
const allowsScripts = (path: string): boolean => policyFor(path, given).includes("script-src 'nonce-n0nce'");

test.each(["/claims/%0", "/claims/%ff", "/claims/%ED%A0%80", "/claims/%00", "/%", "/verdicts/%C3"])("%s names nothing, whatever is asked of it", (path) => {
  expect(canNameSomething(path)).toBe(false);
});

test.each(["/", "/verdicts/a-bridge-fell", "/verdicts/%D0%BC%D1%96%D1%81%D1%82", "/claims/..%2f..", "/claims/%F0%9F%98%80"])("%s may name something", (path) => {
  expect(canNameSomething(path)).toBe(true);
});

test("what the server alone says of itself is taken from no client", () => {
  for (const name of ["Content-Security-Policy", "x-nonce", "X-Make", "x-client-address", "X-Forwarded-Proto", "Forwarded", "X-Middleware-Subrequest", "x-forwarded-host", "next-action"]) expect(isForbiddenHeader(name)).toBe(true);
  for (const name of ["authorization", "cookie", "idempotency-key", "sec-fetch-site"]) expect(isForbiddenHeader(name)).toBe(false);
});

test("scripts are for the desk alone", () => {
  for (const path of ["/desk", "/desk/claims/1", "/sign-in", "/setup", "/invitations/abc", "/api/docs"]) expect(allowsScripts(path)).toBe(true);
  for (const path of ["/", "/verdicts/x", "/deskless", "/sign-in-now", "/%64esk"]) expect(allowsScripts(path)).toBe(false);
});

test("readers only read, desk forms pressed too early are shown again, and nobody traces", () => {
  expect(methodsOf("/verdicts/a-bridge-fell")).toEqual(["GET", "HEAD"]);
  expect(methodsOf("/sign-in")).toContain("POST");
  expect(methodsOf("/api/v1/claims")).toContain("PATCH");
  for (const path of ["/", "/desk", "/api/v1/claims"]) for (const method of ["TRACE", "PROPFIND", "CONNECT"]) expect(methodsOf(path)).not.toContain(method);
});

test("readers' pages and the desk's refuse to be framed; the preview alone may be, by the desk itself", () => {
  for (const path of ["/", "/verdicts/x", "/desk", "/desk/claims/1", "/desk/claims/1/preview/x", "/sign-in", "/previews"]) expect(policyFor(path, given), path).toContain("frame-ancestors 'none'");
  expect(policyFor("/desk/claims/1/preview", given)).toContain("frame-ancestors 'self'");
});

test("readers' pages run no script, and the preview none that stands in the page", () => {
  expect(policyFor("/desk/claims/1/preview", given)).not.toMatch(/nonce|unsafe-inline|strict-dynamic/);
  expect(policyFor("/verdicts/x", given)).not.toContain("script-src");
  expect(policyFor("/desk", given)).toContain("script-src 'nonce-n0nce'");
});

test("what is made to be embedded may stand in anybody's page, in every language, and runs no script there", () => {
  for (const path of ["/embed/x", "/uk/embed/x", "/embed/articles/x.html"]) {
    expect(policyFor(path, given)).toContain("frame-ancestors *");
    expect(policyFor(path, given)).not.toContain("script-src");
  }
  for (const path of ["/embed", "/embedded/x", "/desk/embed/x", "/de/embed/x"]) expect(policyFor(path, given)).toContain("frame-ancestors 'none'");
});
