/** Content credentials, checked in the confined child on pictures that were really signed. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Credentials } from "./analysis.ts";
import { askOne } from "./ask-child.ts";
import { mayCarryCredentials } from "./credential-marker.ts";
import { credentialsFrom } from "./credential-words.ts";
import { signedPicture } from "./signed.fixtures.ts";

describe("a camera's content credentials", () => {
  let folder: string, jpeg: Buffer, signed: Buffer, root: string;

  const read = async (bytes: Buffer, trustList?: string): Promise<Credentials> => {
    const path = join(folder, "picture.jpg");
    await writeFile(path, bytes);
    const { result, why } = await askOne("credentials", { path, mediaType: "image/jpeg", ...(trustList ? { trustList } : {}) }, { reads: [path], seconds: 30, megabytes: 400 });
    expect(why).toBeUndefined();
    return result!;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "credentials-"));
    jpeg = await sharp({ create: { width: 320, height: 200, channels: 3, background: "#468" } }).jpeg().toBuffer();
    ({ signed, root } = await signedPicture(folder, jpeg));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("are trusted where the desk's list vouches for the signer", async () => {
    const { state, signer, claims, words } = await read(signed, await readFile(root, "utf8"));
    expect({ state, signer }).toEqual({ state: "trusted", signer: "Camera 7, Sample Agency" });
    expect(words).toMatch(/^Signed by Camera 7, Sample Agency, unchanged since\./);
    expect(claims).toEqual(["Made with Sample camera 1", "Action c2pa.created, source digitalCapture"]);
  });

  it("are untrusted without such a list, and it is said that anyone can use that name", async () => {
    const { state, words } = await read(signed);
    expect(state).toBe("untrusted");
    expect(words).toMatch(/anyone can make one in that name/);
  });

  it("are invalid where the picture was changed afterwards, whoever is trusted", async () => {
    const changed = Buffer.from(signed);
    changed[changed.length - 20]! ^= 1;
    const { state, words } = await read(changed, await readFile(root, "utf8"));
    expect({ state, words }).toEqual({ state: "invalid", words: "Signed by Camera 7, Sample Agency, but the file was changed after it was signed." });
  });

  it("are absent from most files, which says nothing about them", async () => {
    expect(await read(jpeg)).toMatchObject({ state: "absent", signer: null });
    await writeFile(join(folder, "plain.jpg"), jpeg);
    expect(await mayCarryCredentials(join(folder, "plain.jpg"), "image/jpeg")).toBe(false);
    await writeFile(join(folder, "signed.jpg"), signed);
    expect(await mayCarryCredentials(join(folder, "signed.jpg"), "image/jpeg")).toBe(true);
  });

  it("never make a file authentic in our words, and name nobody whose signature does not hold", () => {
    const store = (validation_state: string, code?: string) => ({ active_manifest: "a", validation_state, validation_status: code ? [{ code }] : [], manifests: { a: { signature_info: { common_name: "X" } } } });
    const all = [store("Trusted"), store("Valid"), store("Invalid", "assertion.dataHash.mismatch"), store("Invalid", "claimSignature.mismatch"), store("anything else")].map(credentialsFrom);
    expect(all.map(({ state }) => state)).toEqual(["trusted", "untrusted", "invalid", "invalid", "invalid"]);
    expect(all.map(({ signer }) => signer)).toEqual(["X", "X", "X", null, "X"]);
    for (const { words } of all) expect(words).not.toMatch(/authentic|genuine|real|true/i);
  });
});
