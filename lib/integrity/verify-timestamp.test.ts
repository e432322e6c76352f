import { createHash, randomBytes, X509Certificate } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anAuthority } from "./fixtures.ts";
import { timestampRequest, tokenOf } from "./rfc3161.ts";
import { TimestampError } from "./timestamp-error.ts";
import { verifyTimestamp } from "./verify-timestamp.ts";

const manifest = Buffer.from('{"snapshot":"report"}');
const hash = createHash("sha256").update(manifest).digest();
const nonce = Buffer.from("00ff01a9b8c7d6e5", "hex");

const authority = anAuthority();
const token = authority.reply(timestampRequest(hash, nonce), { tokenOnly: true });

const why = (bytes: Uint8Array, data: Uint8Array = manifest, options = {}) => verifyTimestamp(bytes, data, options).then(() => "verified", (error: TimestampError) => error.why);

describe("a timestamp of openssl's authority", () => {
  test("says when, by whom and by which policy", async () => {
    const verified = await verifyTimestamp(token, manifest, { trusted: [authority.root], nonce });
    expect(verified).toMatchObject({ authority: "Clock of the Newsroom", policy: "1.3.6.1.4.1.99999.1", chain: "trusted" });
    expect(verified.serial).toMatch(/^[0-9a-f]+$/);
    expect(Math.abs(verified.at.getTime() - Date.now())).toBeLessThan(3_600_000);
  });

  test("is whole but untrusted where its root is not among those trusted", async () => {
    expect(await verifyTimestamp(token, manifest)).toMatchObject({ chain: "untrusted" });
    expect(await verifyTimestamp(token, manifest, { trusted: [authority.otherRoot] })).toMatchObject({ chain: "untrusted" });
    expect(await verifyTimestamp(token, manifest, { trusted: [`${authority.otherRoot}\n${authority.root}`] })).toMatchObject({ chain: "trusted" });
  });

  test("names the root that vouches for it, by the fingerprint that sha256sum gives", async () => {
    const fingerprint = createHash("sha256").update(new X509Certificate(authority.root).raw).digest("hex");
    expect((await verifyTimestamp(token, manifest, { trusted: [authority.otherRoot, authority.root] })).root).toEqual({ subject: "CN=Root of Time", fingerprint });
    expect((await verifyTimestamp(token, manifest, { trusted: [authority.otherRoot] })).root).toBeNull();
  });

  test("is untrusted where the root was not valid any more when it was stamped", async () => {
    expect(await verifyTimestamp(token, manifest, { trusted: [authority.oldRoot] })).toMatchObject({ chain: "untrusted", root: null });
  });

  test("is untrusted where a certificate in between may sign timestamps, but no certificates", async () => {
    const below = authority.signedBy("underling", token, { chain: "above-underling" });
    expect(await verifyTimestamp(below, manifest, { trusted: [authority.root] })).toMatchObject({ authority: "Underling", chain: "untrusted" });
  });

  test("comes out of the answer byte for byte", async () => {
    const answer = authority.reply(timestampRequest(hash, nonce));
    const inside = Buffer.from(tokenOf(answer));
    expect(answer.subarray(answer.length - inside.length).equals(inside)).toBe(true);
    expect(await verifyTimestamp(inside, manifest, { nonce, trusted: [authority.root] })).toMatchObject({ chain: "trusted" });
  });

  test("is not one for other data, nor the hash itself", async () => {
    expect(await why(token, Buffer.from('{"snapshot":"Report"}'))).toBe("imprint");
    expect(await why(token, hash)).toBe("imprint");
  });

  test("is not the answer to another question", async () => {
    expect(await why(token, manifest, { nonce: randomBytes(8) })).toBe("nonce");
    const without = authority.reply(timestampRequest(hash, new Uint8Array()), { tokenOnly: true });
    expect(await why(without, manifest, { nonce })).toBe("nonce");
  });

  test("is not for a hash of another kind", async () => {
    const longer = createHash("sha512").update(manifest).digest();
    const question = Buffer.from(timestampRequest(longer, nonce)).toString("hex").replace("0609608648016503040201", "0609608648016503040203");
    expect(await why(authority.reply(Buffer.from(question, "hex"), { tokenOnly: true }))).toBe("imprint");
  });

  test.each([
    ["expired", "expired"], ["no-use", "purpose"], ["not-critical", "purpose"], ["two-uses", "purpose"], ["key-for-more", "purpose"],
  ])("is refused when it was signed with the certificate %s", async (certificate, reason) => {
    expect(await why(authority.signedBy(certificate, token), manifest, { trusted: [authority.root] })).toBe(reason);
  });

  test("is taken when signed again with the right certificate, and not when that is not named in what is signed", async () => {
    expect(await why(authority.signedBy("tsa", token), manifest, { trusted: [authority.root] })).toBe("verified");
    expect(await why(authority.signedBy("tsa", token, { named: false }))).toBe("certificate");
  });

  test("is not followed for ever where certificates have signed each other", async () => {
    const coin = authority.signedBy("coin", token, { chain: "circle" });
    expect(await verifyTimestamp(coin, manifest, { trusted: [authority.otherRoot] })).toMatchObject({ authority: "Coin", chain: "untrusted" });
  });

  test("with any byte changed is refused, or says the very same", async () => {
    const said = JSON.stringify({ ...await verifyTimestamp(token, manifest, { nonce }), chain: "" });
    await fc.assert(fc.asyncProperty(fc.nat(token.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const bytes = Buffer.from(token);
      bytes[at] = (bytes[at] ?? 0) ^ change;
      const outcome = await verifyTimestamp(bytes, manifest, { nonce }).catch((error: TimestampError) => error);
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(TimestampError);
      else expect(JSON.stringify({ ...outcome, chain: "" })).toBe(said);
    }), { numRuns: 150 });
  });

  test("is no timestamp when it is cut, empty, or anything else", async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.nat(token.length - 1).map((length) => new Uint8Array(token.subarray(0, length)))), async (bytes) => {
      expect(await why(bytes)).toBe("malformed");
    }), { numRuns: 200 });
    expect(await why(Buffer.alloc(300_000, 0x30))).toBe("malformed");
    expect(await why(Buffer.alloc(200_000, Buffer.from("3080", "hex")))).toBe("malformed");
  });

  test("is in no answer that is cut, deep, or anything else", () => {
    const answer = authority.reply(timestampRequest(hash, nonce));
    fc.assert(fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.nat(answer.length - 1).map((length) => new Uint8Array(answer.subarray(0, length)))), (bytes) => {
      expect(() => tokenOf(bytes)).toThrow(TimestampError);
    }), { numRuns: 200 });
    expect(() => tokenOf(Buffer.alloc(200_000, Buffer.from("3080", "hex")))).toThrow(TimestampError);
  });

  test("is compared with certificates only", async () => {
    await expect(verifyTimestamp(token, manifest, { trusted: ["not a certificate"] })).rejects.toMatchObject({ name: "DomainError", problem: "invalid" });
  });
});
