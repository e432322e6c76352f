import { expect, test } from "vitest";
import { canNameSomething, isDeskPath, isForbiddenHeader, methodsOf } from "./http-policy.ts";

test.each(["/claims/%0", "/claims/%ff", "/claims/%ED%A0%80", "/claims/%00", "/%", "/verdicts/%C3"])("%s names nothing, whatever is asked of it", (path) => {
  expect(canNameSomething(path)).toBe(false);
});

test.each(["/", "/verdicts/a-bridge-fell", "/verdicts/%D0%BC%D1%96%D1%81%D1%82", "/claims/..%2f..", "/claims/%F0%9F%98%80"])("%s may name something", (path) => {
  expect(canNameSomething(path)).toBe(true);
});

test("what the server alone says of itself is taken from no client", () => {
  for (const name of ["Content-Security-Policy", "x-nonce", "X-Middleware-Subrequest", "x-forwarded-host", "next-action"]) expect(isForbiddenHeader(name)).toBe(true);
  for (const name of ["authorization", "cookie", "idempotency-key", "sec-fetch-site"]) expect(isForbiddenHeader(name)).toBe(false);
});

test("scripts are for the desk alone", () => {
  for (const path of ["/desk", "/desk/claims/1", "/sign-in", "/setup", "/invitations/abc", "/api/docs"]) expect(isDeskPath(path)).toBe(true);
  for (const path of ["/", "/verdicts/x", "/deskless", "/sign-in-now", "/%64esk"]) expect(isDeskPath(path)).toBe(false);
});

test("readers only read, desk forms pressed too early are shown again, and nobody traces", () => {
  expect(methodsOf("/verdicts/a-bridge-fell")).toEqual(["GET", "HEAD"]);
  expect(methodsOf("/sign-in")).toContain("POST");
  expect(methodsOf("/api/v1/claims")).toContain("PATCH");
  for (const path of ["/", "/desk", "/api/v1/claims"]) for (const method of ["TRACE", "PROPFIND", "CONNECT"]) expect(methodsOf(path)).not.toContain(method);
});
