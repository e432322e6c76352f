import { createHash } from "node:crypto";
import { chmod, mkdir, rm, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { anEmptyStore, kept } from "../evidence/fixtures.ts";
import { verifyFiles } from "./verify-files.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

async function aStoreOf(count: number) {
  const { store } = await anEmptyStore();
  const names = await Promise.all(Array.from({ length: count }, (_, at) => kept(store, `file ${at}`)));
  return { store, names };
}

test("every changed, lost or unreadable file is named, and no other", async () => {
  const { store, names } = await aStoreOf(12);
  const [changed = "", cut = "", lost = "", folder = ""] = names;
  for (const [name, text] of [[changed, "file 0."], [cut, ""]] as const) {
    await chmod(store.pathOf(name), 0o600);
    await writeFile(store.pathOf(name), text);
  }
  await rm(store.pathOf(lost));
  await rm(store.pathOf(folder));
  await mkdir(store.pathOf(folder));
  const found = await verifyFiles(store, [...names, sha256("never seen"), "../etc/passwd"]);
  expect(found).toMatchObject({ intact: 8, differs: [changed, cut], missing: [lost, sha256("never seen")] });
  expect(found.unreadable.map((each) => each.sha256)).toEqual([folder, "../etc/passwd"]);
});

test("files that are listed twice are read once, and few at a time; each is told", async () => {
  const { store, names } = await aStoreOf(9);
  let [open, most, reads] = [0, 0, 0];
  const counting = {
    verify: async (name: string) => {
      reads += 1;
      most = Math.max(most, (open += 1));
      return store.verify(name).finally(() => { open -= 1; });
    },
  };
  const told: string[] = [];
  await verifyFiles(counting, [...names, ...names], { atOnce: 3, progress: (done, all) => told.push(`${done}/${all}`) });
  expect({ reads, most, told }).toEqual({ reads: 9, most: 3, told: Array.from({ length: 9 }, (_, at) => `${at + 1}/9`) });
});

test("it ends when it is cancelled", async () => {
  const { store, names } = await aStoreOf(20);
  const stop = new AbortController();
  let done = 0;
  await expect(verifyFiles(store, names, { signal: stop.signal, progress: () => { done += 1; if (done === 3) stop.abort(); } })).rejects.toThrow(/abort/);
  expect(done).toBeLessThan(6);
});
