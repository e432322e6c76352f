import { expect, test } from "vitest";
import { answerOf, hasBody, requestFor } from "./passed-on.ts";

const seen = { host: "facts.example.org", address: "203.0.113.9" };

test("the desk hears from us alone who asks, by which name, and what only we say", () => {
  const headers = requestFor({
    host: "evil.example", "x-client-address": "127.0.0.1", "x-make": "guess", "x-nonce": "x", "x-path": "/desk", "content-security-policy": "script-src *",
    "x-forwarded-for": "1.2.3.4", "x-forwarded-host": "evil.example", "x-forwarded-proto": "https", forwarded: "for=1.2.3.4", "x-middleware-subrequest": "x", "x-http-method-override": "DELETE",
    cookie: "a=1", authorization: "Bearer t", "idempotency-key": "k", "sec-fetch-site": "same-origin",
  }, seen);
  expect(headers).toEqual({ host: "facts.example.org", "x-client-address": "203.0.113.9", cookie: "a=1", authorization: "Bearer t", "idempotency-key": "k", "sec-fetch-site": "same-origin" });
});

test("what is between neighbours stays there, named in Connection too; nobody names away what we say", () => {
  const headers = requestFor({ connection: "keep-alive, X-Hop, x-client-address", "x-hop": "1", "keep-alive": "timeout=5", te: "trailers", upgrade: "h2c", expect: "100-continue", accept: "*/*" }, seen);
  expect(headers).toEqual({ host: "facts.example.org", "x-client-address": "203.0.113.9", accept: "*/*" });
  expect(answerOf({ connection: "close", "transfer-encoding": "chunked", "set-cookie": ["a", "b"], etag: '"x"' })).toEqual({ "set-cookie": ["a", "b"], etag: '"x"' });
});

test("a body is passed on with its length or in chunks, never without an end", () => {
  expect(requestFor({ "transfer-encoding": "chunked" }, seen)).toMatchObject({ "transfer-encoding": "chunked" });
  expect(requestFor({ connection: "content-length, transfer-encoding", "content-length": "5" }, seen)).toEqual({ host: "facts.example.org", "x-client-address": "203.0.113.9", "content-length": "5" });
  expect(requestFor({ connection: "transfer-encoding", "transfer-encoding": "chunked" }, seen)).toMatchObject({ "transfer-encoding": "chunked" });
  expect([{}, { "content-length": "0" }, { "content-length": "5" }, { "transfer-encoding": "chunked" }].map(hasBody)).toEqual([false, false, true, true]);
});
