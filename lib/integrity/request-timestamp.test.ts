import type { IncomingMessage, ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { anAuthority, aServer } from "./fixtures.ts";
import { requestTimestamp } from "./request-timestamp.ts";
import { timestampRequest } from "./rfc3161.ts";
import { verifyTimestamp } from "./verify-timestamp.ts";

const manifest = Buffer.from('{"snapshot":"report"}');
const authority = anAuthority();
const other = Buffer.alloc(32, 7);
const reply = { "content-type": "application/timestamp-reply" };

/** An authority on HTTP: openssl answers, and each path goes wrong in its own way. */
async function answering({ url, headers, ...request }: IncomingMessage & { body: Buffer }, response: ServerResponse): Promise<void> {
  const { reply: replyTo } = authority;
  const { body } = request;
  switch (url) {
    case "/": return void response.writeHead(headers["content-type"] === "application/timestamp-query" ? 200 : 415, reply).end(replyTo(body));
    case "/another-nonce": return void response.writeHead(200, reply).end(replyTo(withNonce(body)));
    case "/another-imprint": return void response.writeHead(200, reply).end(replyTo(timestampRequest(other, nonceOf(body))));
    case "/unwilling": return void response.writeHead(200, reply).end(replyTo(timestampRequest(other.subarray(0, 20), nonceOf(body))));
    case "/garbage": return void response.writeHead(200, reply).end(Buffer.alloc(5000, 0x30));
    case "/html": return void response.writeHead(200, { "content-type": "text/html" }).end("<p>Welcome to our clocks");
    case "/huge": return void response.writeHead(200, reply).end(Buffer.alloc(1024 * 1024));
    case "/moved": return void response.writeHead(302, { location: "/" }).end();
    case "/broken": return void response.writeHead(503).end();
    default: response.writeHead(200, reply).flushHeaders();
  }
}

/** The nonce of a request of ours is 8 bytes, or 9 with a zero before it, and certReq follows it. */
const nonceOf = (question: Buffer): Buffer => question.subarray(-11, -3);
function withNonce(question: Buffer): Buffer {
  const changed = Buffer.from(question);
  changed[question.length - 4] = (changed[question.length - 4] ?? 0) ^ 1;
  return changed;
}

async function ask(path: string, options: { milliseconds?: number; signal?: AbortSignal; allowed?: boolean } = {}) {
  const here = await aServer(async (request, response) => { await answering(Object.assign(request, { body: await buffer(request) }), response); });
  const { allowed = true, ...rest } = options;
  return requestTimestamp(`http://${here}${path}`, manifest, { allowPrivate: allowed ? [here] : [], trusted: [authority.root], ...rest });
}

describe("an authority that is asked for a timestamp", () => {
  test("gives one that is verified before it is kept, and again later", async () => {
    const { token, ...verified } = await ask("/");
    expect(verified).toMatchObject({ authority: "Clock of the Newsroom", chain: "trusted" });
    expect(await verifyTimestamp(token, manifest, { trusted: [authority.root] })).toEqual(verified);
  });

  test.each([
    ["/another-nonce", { name: "TimestampError", why: "nonce" }],
    ["/another-imprint", { name: "TimestampError", why: "imprint" }],
    ["/unwilling", { name: "TimestampError", why: "refused" }],
    ["/garbage", { name: "TimestampError", why: "malformed" }],
    ["/html", { name: "TimestampError", why: "malformed" }],
    ["/huge", { name: "OutsideRefusal", why: "too-big" }],
    ["/moved", { name: "OutsideRefusal", why: "status", status: 302 }],
    ["/broken", { name: "OutsideRefusal", why: "status", status: 503 }],
  ])("is not believed at %s", async (path, error) => { await expect(ask(path)).rejects.toMatchObject(error); });

  test("is waited for no longer than was said, and not once the job is cancelled", async () => {
    await expect(ask("/slow", { milliseconds: 150 })).rejects.toMatchObject({ name: "OutsideRefusal", why: "too-slow" });
    await expect(ask("/slow", { signal: AbortSignal.abort() })).rejects.toMatchObject({ why: "too-slow" });
  });

  test("is not asked inside the newsroom's own network", async () => {
    await expect(ask("/", { allowed: false })).rejects.toMatchObject({ why: "private" });
  });
});
