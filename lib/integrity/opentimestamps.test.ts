import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarsOutside } from "./calendars.ts";
import { aServer } from "./fixtures.ts";
import { otsStatus, stamp, upgrade } from "./opentimestamps.ts";
import { endsOf, readProof, readTree, writeProof, writeTree } from "./ots-format.ts";
import { TimestampError } from "./timestamp-error.ts";

const sha256 = (...bytes: Uint8Array[]): Buffer => createHash("sha256").update(Buffer.concat(bytes)).digest();
const manifest = sha256(Buffer.from("a manifest"));

/** An attestation, written down from the format: 0x00, eight bytes of tag, the payload with its length before it. */
const attestation = (tag: string, payload: Uint8Array): Buffer => Buffer.concat([Buffer.from(`00${tag}`, "hex"), Buffer.of(payload.length), payload]);
const pendingAt = (address: string): Buffer => attestation("83dfe30d2ef90c8e", Buffer.concat([Buffer.of(address.length), Buffer.from(address)]));
/** Block 358,391 as a number of seven bits to a byte. */
const inBlock = attestation("0588960d73d71901", Buffer.of(0xf7, 0xef, 0x15));

/** A calendar: it appends its own bytes, hashes, and promises; once its block is found it tells the way there. */
async function aCalendar() {
  const asked: string[] = [];
  const salt = Buffer.from("calendar");
  let [address, isFound] = ["", false];
  const tree = (): Buffer => (isFound ? Buffer.concat([Buffer.from("f10401020304", "hex"), Buffer.of(0x08, 0x08), inBlock]) : pendingAt(`http://${address}`));
  address = await aServer(async (request, response) => {
    const digest = await buffer(request);
    asked.push(`${request.method} ${request.url} ${digest.toString("hex")}`);
    if (request.method === "POST" && request.url === "/digest") {
      const known = sha256(digest, salt);
      asked.push(known.toString("hex"));
      response.end(Buffer.concat([Buffer.of(0xf0, salt.length), salt, Buffer.of(0x08), pendingAt(`http://${address}`)]));
    } else if (isFound && request.url?.startsWith("/timestamp/")) response.end(tree());
    else response.writeHead(404).end("Pending confirmation in Bitcoin blockchain");
  });
  return { url: `http://${address}`, asked, findBlock: () => { isFound = true; }, port: calendarsOutside({ allowPrivate: [address], milliseconds: 2000 }) };
}

describe("a proof of OpenTimestamps", () => {
  test("is pending at first, stays so, and leads into a block once the calendar has one", async () => {
    const calendar = await aCalendar();
    const pending = await stamp(manifest, [calendar.url], calendar.port);
    expect(otsStatus(pending, manifest)).toMatchObject({ state: "pending", block: null, calendars: [calendar.url] });
    expect(await upgrade(pending, calendar.port)).toEqual({ proof: pending, changed: false, failures: [] });

    calendar.findBlock();
    const { proof, changed } = await upgrade(pending, calendar.port);
    expect(changed).toBe(true);
    const committed = Buffer.from(calendar.asked[1] ?? "", "hex");
    const merkleRoot = Buffer.from(sha256(sha256(Buffer.of(1, 2, 3, 4), committed)).toReversed()).toString("hex");
    expect(otsStatus(proof, manifest)).toMatchObject({ state: "bitcoin", block: { height: 358_391, merkleRoot } });
    expect(otsStatus(proof, manifest).words).toContain(`In Bitcoin block 358391, if the Merkle root of that block is ${merkleRoot}. The desk has not looked the block up.`);
    expect(await upgrade(proof, calendar.port)).toMatchObject({ changed: false });
  });

  test("tells the calendar nothing by which the manifest could be known, nor twice the same", async () => {
    const calendar = await aCalendar();
    const [one, two] = [await stamp(manifest, [calendar.url], calendar.port), await stamp(manifest, [calendar.url], calendar.port)];
    expect(calendar.asked.join()).not.toContain(manifest.toString("hex"));
    expect(Buffer.from(one).equals(two)).toBe(false);
  });

  test("is made with the calendars that answer, and not without any", async () => {
    const calendar = await aCalendar();
    const proof = await stamp(manifest, [`${calendar.url}/nowhere`, calendar.url], calendar.port);
    expect(otsStatus(proof, manifest).calendars).toEqual([calendar.url]);
    await expect(stamp(manifest, [`${calendar.url}/nowhere`], calendar.port)).rejects.toMatchObject({ name: "OutsideRefusal", status: 404 });
    await expect(stamp(manifest, [], calendar.port)).rejects.toMatchObject({ why: "refused" });
  });

  test("is not made longer by a calendar that tells the same again, or far too much", async () => {
    const pending = await stamp(manifest, ["http://a.example"], { submit: async () => pendingAt("http://a.example"), later: async () => null });
    const onwards = Buffer.concat([Buffer.of(0x08), pendingAt("http://b.example")]);
    const telling = (answer: Buffer) => ({ submit: async () => answer, later: async (calendar: string) => (calendar === "http://a.example" ? answer : null) });
    const { proof, changed } = await upgrade(pending, telling(onwards));
    expect(changed).toBe(true);
    expect(await upgrade(proof, telling(onwards))).toEqual({ proof, changed: false, failures: [] });
    const tooMuch = Buffer.concat([...Array.from({ length: 4 }, () => [Buffer.from("ff001122334455667788d63f", "hex"), Buffer.alloc(8150)]).flat(), inBlock]);
    expect(await upgrade(proof, telling(tooMuch))).toMatchObject({ proof, changed: false, failures: [{ why: "malformed" }] });
  });

  test("is not upgraded at an address in the newsroom's own network, which a calendar may have named", async () => {
    const calendar = await aCalendar();
    const pending = await stamp(manifest, [calendar.url], calendar.port);
    const asked = calendar.asked.length;
    const { changed, failures } = await upgrade(pending, calendarsOutside({ allowPrivate: [] }));
    expect({ changed, failures, asked: calendar.asked.length }).toMatchObject({ changed: false, failures: [{ why: "private" }], asked });
  });

  test("is for its own data alone", async () => {
    const calendar = await aCalendar();
    const proof = await stamp(manifest, [calendar.url], calendar.port);
    expect(() => otsStatus(proof, sha256(Buffer.from("another")))).toThrow(expect.objectContaining({ why: "imprint" }));
  });

  test("keeps what it does not know", () => {
    const tree = Buffer.concat([Buffer.of(0xff), attestation("06869a0d73d71b45", Buffer.of(1)), Buffer.of(0xf2, 0xf3, 0x03, 0x02), attestation("1122334455667788", Buffer.from("later"))]);
    expect(Buffer.from(writeTree(readTree(tree, manifest))).equals(tree)).toBe(true);
    expect(endsOf(readTree(tree, manifest)).map(({ attestation: end }) => end.kind)).toEqual(["unknown", "unknown"]);
  });
});

describe("hostile proofs", () => {
  const head = Buffer.concat([Buffer.from("004f70656e54696d657374616d7073000050726f6f6600bf89e2e884e89294", "hex"), Buffer.of(1, 8), manifest]);
  test.each([
    ["of nothing", Buffer.alloc(0)],
    ["of another kind", Buffer.from("%PDF-1.7")],
    ["of another version", Buffer.concat([head.subarray(0, 31), Buffer.of(2, 8), manifest, inBlock])],
    ["of another hash", Buffer.concat([head.subarray(0, 31), Buffer.of(1, 2), manifest.subarray(0, 20), inBlock])],
    ["that break off", head],
    ["with something after them", Buffer.concat([head, inBlock, Buffer.of(0)])],
    ["as deep as a well", Buffer.concat([head, Buffer.alloc(5000, 0x08), inBlock])],
    ["that branch without end", Buffer.concat([head, Buffer.alloc(30_000, Buffer.concat([Buffer.of(0xff, 0x08), inBlock])), inBlock])],
    ["that grow without end", Buffer.concat([head, Buffer.alloc(20, 0xf3), inBlock])],
    ["that are huge", Buffer.concat([head, Buffer.alloc(40_000, 0xff)])],
    ["with a number that is none", Buffer.concat([head, attestation("0588960d73d71901", Buffer.alloc(20, 0xff))])],
    ["with a step of another chain", Buffer.concat([head, Buffer.of(0x67), inBlock])],
    ["with no Merkle root in a block", Buffer.concat([head, Buffer.of(0x02), inBlock])],
    ["with a script for an address", Buffer.concat([head, pendingAt("javascript:alert(1)")])],
    ["with a query in an address", Buffer.concat([head, pendingAt("http://a.example/?b")])],
  ])("%s are refused", (_, bytes) => { expect(() => readProof(bytes)).toThrow(TimestampError); });

  test("of any bytes are read or refused, and what is read is written the same in meaning", () => {
    const valid = Buffer.concat([head, Buffer.of(0xff, 0xf0, 2, 1, 2, 0x08), pendingAt("http://a.example"), Buffer.of(0xf1, 1, 9, 0x08, 0x08), inBlock]);
    const changed = fc.tuple(fc.integer({ min: 33, max: valid.length - 1 }), fc.nat(255)).map(([at, byte]) => { const bytes = Buffer.from(valid); bytes[at] = byte; return bytes; });
    fc.assert(fc.property(fc.oneof(changed, fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.concat([head, bytes]))), (bytes) => {
      try {
        const proof = readProof(bytes);
        expect(readProof(writeProof(proof))).toEqual(proof);
      } catch (error) {
        expect(error).toBeInstanceOf(TimestampError);
      }
    }), { numRuns: 1000 });
  });
});
