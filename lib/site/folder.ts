/**
 * The readers' site as files, each with its br and gz beside it. A file is there whole or not at all: it is written under
 * another name first. Whoever serves it takes a variant only when its time of change is the file's own. I/O.
 */
import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { isCompressible } from "../edge/media.ts";

const variants = [".br", ".gz"] as const;

/** Writes `name` unless it holds these bytes already; answers whether it wrote. */
export async function put(folder: string, name: string, bytes: Uint8Array): Promise<boolean> {
  const file = join(folder, name);
  if (await stands(file, bytes)) return false;
  await mkdir(dirname(file), { recursive: true });
  const at = new Date();
  if (isCompressible(name)) {
    const [br, gz] = await Promise.all([toBrotli(bytes, name.startsWith("assets/") ? SMALLEST : SOON), toGzip(bytes, { level: 9 })]);
    // The file itself comes last: until then neither of its new variants has its time, and none is used.
    await Promise.all([write(folder, `${file}.br`, { bytes: br, at }), write(folder, `${file}.gz`, { bytes: gz, at })]);
  }
  await write(folder, file, { bytes, at });
  return true;
}

/** Takes a file away, its variants first; answers whether there was one. */
export async function remove(folder: string, name: string): Promise<boolean> {
  const file = join(folder, name);
  if (await stat(file).then(() => false, () => true)) return false;
  for (const variant of [...variants, ""]) await rm(file + variant, { force: true });
  return true;
}

/** Takes a whole folder of it away. From one moment to the next nobody finds anything there, however long the clearing takes. */
export async function removeFolder(folder: string, name: string): Promise<void> {
  const away = join(folder, ".unfinished", randomUUID());
  await mkdir(dirname(away), { recursive: true });
  const isMoved = await rename(join(folder, name), away).then(() => true, (error: NodeJS.ErrnoException) => { if (error.code === "ENOENT") return false; throw error; });
  if (isMoved) await rm(away, { recursive: true, force: true });
}

const brotli = promisify(brotliCompress);
/** Quality 5: a twentieth of the time of 11 for an eighth more bytes (measured on a verdict page); somebody waits for a correction. */
const SOON = 5;
/** For what is made once and fetched with every first page. */
const SMALLEST = 11;
const toBrotli = (bytes: Uint8Array, quality: number): Promise<Buffer> =>
  brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength } });
const toGzip = promisify<Uint8Array, { level: number }, Buffer>(gzip);

/** The same bytes, and variants that belong to them. */
async function stands(file: string, bytes: Uint8Array): Promise<boolean> {
  const known = await readFile(file).catch(() => null);
  if (!known?.equals(bytes)) return false;
  if (!isCompressible(file)) return true;
  const times = await Promise.all([file, ...variants.map((variant) => file + variant)].map((each) => stat(each).then(({ mtimeMs, size }) => (size > 0 ? mtimeMs : null), () => null)));
  return times.every((time) => time !== null && time === times[0]);
}

async function write(folder: string, file: string, { bytes, at }: { bytes: Uint8Array; at: Date }): Promise<void> {
  const unfinished = join(folder, ".unfinished", randomUUID());
  await mkdir(dirname(unfinished), { recursive: true });
  await writeFile(unfinished, bytes);
  await utimes(unfinished, at, at);
  await rename(unfinished, file);
}
