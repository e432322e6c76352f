/** Reading stored files again, as `desk evidence verify` does, against sha256sum on the very same files. */
import { execFileSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../lib/evidence/store.ts";
import { verifyFiles } from "../lib/integrity/verify-files.ts";
import { median, type Row, type Suite, withRatios } from "./suite.ts";

const MEGABYTE = 1024 * 1024;
const SIZES = [{ group: "64 files of 1 MB", files: 64, bytes: MEGABYTE }, { group: "2 files of 128 MB", files: 2, bytes: 128 * MEGABYTE }];
const ROUNDS = 5;

export const suite: Suite = async ({ say }) => {
  const root = mkdtempSync(join(tmpdir(), "hashing-"));
  try {
    const rows: Row[] = [];
    for (const { group, files, bytes } of SIZES) {
      say(`hashing ${group}`);
      rows.push(...await measured(root, { group, files, bytes }));
    }
    return withRatios(rows, ["sha256sum"]);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
};

/** In turns, so that whatever else the machine does meets all alike; the files are in the system's cache by then. */
async function measured(root: string, { group, files, bytes }: (typeof SIZES)[number]): Promise<Row[]> {
  const store = openStore(root);
  const names: string[] = [];
  for (let at = 0; at < files; at += 1) {
    const staged = await store.stage(chunksOf(bytes), { maxBytes: bytes });
    await staged.keep();
    names.push(staged.sha256);
  }
  const ways: Record<string, () => unknown> = {
    sha256sum: () => execFileSync("sha256sum", names.map(store.pathOf)),
    "one at a time": () => verifyFiles(store, names, { atOnce: 1 }),
    "two at a time": () => verifyFiles(store, names, { atOnce: 2 }),
    "uploading, hashed on the way": () => staging(store, bytes, files),
  };
  const runs = new Map(Object.keys(ways).map((name) => [name, [] as number[]]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, run] of Object.entries(ways)) {
      const before = performance.now();
      await run();
      runs.get(name)?.push((files * bytes) / MEGABYTE / ((performance.now() - before) / 1000));
    }
  }
  return [...runs].map(([name, figures]) => ({ group, name, figure: median(figures), unit: "MB/s", runs: figures, ratios: {} }));
}

async function staging(store: ReturnType<typeof openStore>, bytes: number, files: number): Promise<void> {
  for (let at = 0; at < files; at += 1) await (await store.stage(chunksOf(bytes), { maxBytes: bytes })).discard();
}

/** Other bytes each time, in pieces as they come over a line. */
async function* chunksOf(bytes: number): AsyncGenerator<Uint8Array> {
  const piece = Buffer.alloc(64 * 1024, createHash("sha256").update(randomBytes(8)).digest());
  for (let left = bytes; left > 0; left -= piece.length) yield piece.subarray(0, Math.min(left, piece.length));
}
