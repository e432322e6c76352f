import { createHash } from "node:crypto";
import { chmod, mkdir, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { anEmptyStore, kept, streamOf } from "./fixtures.ts";
import { openStore } from "./store.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const roomy = { maxBytes: 1_000_000 };

describe("the store of files", () => {
  test("keeps a file under its SHA-256, in a folder of two times two letters", async () => {
    const { root, store, lying } = await anEmptyStore();
    const name = await kept(store, "a report");
    expect(name).toBe(sha256("a report"));
    expect(await lying()).toEqual([join(root, name.slice(0, 2), name.slice(2, 4), name)]);
    expect(Buffer.concat(await Array.fromAsync(store.read(name))).toString()).toBe("a report");
  });

  test("counts a file only once it is kept", async () => {
    const { store, lying } = await anEmptyStore();
    const staged = await store.stage(streamOf("not yet"), roomy);
    expect(await store.has(staged.sha256)).toBe(false);
    await staged.discard();
    expect(await lying()).toEqual([]);
  });

  test("keeps equal content once, whoever else uploads it at the same time", async () => {
    const { store, lying } = await anEmptyStore();
    await Promise.all(Array.from({ length: 20 }, () => kept(store, "the same photo")));
    expect(await lying()).toHaveLength(1);
  });

  test("lets nobody write to what was kept", async () => {
    const { store } = await anEmptyStore();
    const { mode } = await stat(store.pathOf(await kept(store, "evidence")));
    expect((mode & 0o777).toString(8)).toBe("400");
  });

  test("does not touch the first copy when the same comes again", async () => {
    const { store } = await anEmptyStore();
    const path = store.pathOf(await kept(store, "evidence"));
    const before = await stat(path);
    await kept(store, "evidence");
    expect((await stat(path)).ino).toBe(before.ino);
  });

  test("puts good bytes in the place of a copy that was damaged, whether longer, shorter or just as long", async () => {
    const { store, lying } = await anEmptyStore();
    const name = await kept(store, "evidence");
    for (const bytes of ["evidencE", "evid", "evidence and more", ""]) {
      await chmod(store.pathOf(name), 0o600);
      await writeFile(store.pathOf(name), bytes);
      await kept(store, "evidence");
      expect(await store.verify(name)).toBe("intact");
    }
    expect(await lying()).toEqual([store.pathOf(name)]);
    expect(((await stat(store.pathOf(name))).mode & 0o777).toString(8)).toBe("400");
  });

  test("gives the beginning of a file, whatever the chunks it came in", async () => {
    const { store } = await anEmptyStore();
    const chunks = Array.from({ length: 100 }, (_, at) => Buffer.alloc(1000, at));
    const { head, bytes } = await store.stage(streamOf(...chunks), roomy);
    expect(bytes).toBe(100_000);
    expect(Buffer.from(head).equals(Buffer.concat(chunks).subarray(0, 65_536))).toBe(true);
  });

  test("refuses what is too big by one byte, and takes what just fits", async () => {
    const { store, lying } = await anEmptyStore();
    await expect(store.stage(streamOf("12345", "678901"), { maxBytes: 10 })).rejects.toMatchObject({ problem: "too_much" });
    expect(await lying()).toEqual([]);
    expect((await store.stage(streamOf("12345", "67890"), { maxBytes: 10 })).bytes).toBe(10);
  });

  test("leaves nothing behind when the stream breaks off", async () => {
    const { store, lying } = await anEmptyStore();
    async function* breaking(): AsyncGenerator<Uint8Array> {
      yield Buffer.from("half of it");
      throw new Error("the line went dead");
    }
    await expect(store.stage(breaking(), roomy)).rejects.toThrow("the line went dead");
    expect(await lying()).toEqual([]);
  });

  test("clears away what a killed process left half-written, but nothing of today", async () => {
    const { root, lying } = await anEmptyStore();
    await mkdir(join(root, "incoming"));
    const [old, recent] = [join(root, "incoming", "old"), join(root, "incoming", "recent")];
    for (const path of [old, recent]) await writeFile(path, "half");
    const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000);
    await utimes(old, twoDaysAgo, twoDaysAgo);
    await (await openStore(root).stage(streamOf("new"), roomy)).discard();
    expect(await lying()).toEqual([recent]);
  });

  test("finds a single changed byte, and a file that is gone", async () => {
    const { store } = await anEmptyStore();
    const name = await kept(store, "a statement");
    expect(await store.verify(name)).toBe("intact");
    await chmod(store.pathOf(name), 0o600);
    await writeFile(store.pathOf(name), "A statement");
    expect(await store.verify(name)).toBe("differs");
    expect(await store.verify(sha256("never seen"))).toBe("missing");
  });

  test("reads a range with both ends", async () => {
    const { store } = await anEmptyStore();
    const range = store.read(await kept(store, "0123456789"), { start: 2, end: 4 });
    expect(Buffer.concat(await Array.fromAsync(range)).toString()).toBe("234");
  });

  test.each(["", "..", "../../etc/passwd", "A".repeat(64), "a".repeat(63), `${"a".repeat(62)}/.`])("knows no file by the name %j", async (name) => {
    const { store } = await anEmptyStore();
    expect(() => store.pathOf(name)).toThrow("Not a SHA-256");
  });
});
