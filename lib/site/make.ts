/** Makes public addresses: asks the desk for each, and keeps in the readers' folder what it answers. I/O. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Database } from "../db/types.ts";
import { fileOf } from "../edge/file-of.ts";
import type { SiteChange } from "../jobs/queue.ts";
import type { Alias } from "./addresses.ts";
import { addressesOf } from "./changed.ts";
import { put, remove } from "./folder.ts";

/** Where the files lie, and how the desk is asked: everything public is one of its own answers. */
export type Maker = { folder: string; ask: (address: string) => Promise<{ status: number; body: Uint8Array }> };

export type Made = { made: number; changed: number };

/** What publishing, correcting or retracting asks for. May be repeated: what is right already is not written again. */
export async function makeChanged(db: Database, maker: Maker, change: SiteChange): Promise<Made> {
  const { addresses, aliases, atOnce } = await addressesOf(db.read, change);
  for (const address of atOnce) await forget(maker, address);
  const done = await makeAll(maker, addresses);
  await copyAll(maker, aliases);
  return done;
}

/** As many as fit into one turn, of those that were asked for; answers the rest. */
export async function makeSome(maker: Maker, addresses: readonly string[]): Promise<string[]> {
  const ends = Date.now() + TURN_MS;
  let next = 0;
  do {
    const address = addresses[next];
    if (address !== undefined) await make(maker, address, { isAsked: true });
    next += 1;
  } while (next < addresses.length && Date.now() < ends);
  return addresses.slice(next);
}

/** Work on many files pauses so often: a publication then waits no longer than this. */
export const TURN_MS = 300;

/** A few at a time, begun in the order given. */
export async function makeAll(maker: Maker, addresses: readonly string[]): Promise<Made> {
  const waiting = addresses.values();
  const done: Made = { made: 0, changed: 0 };
  const work = async () => {
    for (const address of waiting) {
      done.changed += (await make(maker, address, { isAsked: false })) ? 1 : 0;
      done.made += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return done;
}

const AT_ONCE = 3;

/** Answers whether the file changed. Throws when the desk cannot say: the job then tries again. */
async function make(maker: Maker, address: string, { isAsked }: { isAsked: boolean }): Promise<boolean> {
  const name = fileOf(address);
  if (name === null || (isPicture(address) && !isAsked && !existsSync(join(maker.folder, name)))) return false;
  const { status, body } = await maker.ask(address);
  if (status === 200) return put(maker.folder, name, body);
  if (status !== 404) throw new Error(`The desk answered ${status} for ${address}`);
  return remove(maker.folder, name);
}

/** Takes as long to draw as ten pages to make, and few are ever asked for: drawn when one is, and anew from then on. */
const isPicture = (address: string): boolean => address.startsWith("/images/");

/** What shows the same is not asked for twice. */
export async function copyAll({ folder }: Maker, aliases: readonly Alias[]): Promise<void> {
  for (const [alias, address] of aliases) {
    const [to, from] = [fileOf(alias), fileOf(address)];
    const bytes = from === null ? null : await readFile(join(folder, from)).catch(() => null);
    if (to !== null && bytes !== null) await put(folder, to, bytes);
  }
}

async function forget({ folder }: Maker, address: string): Promise<void> {
  const name = fileOf(address);
  if (name !== null) await remove(folder, name);
}
