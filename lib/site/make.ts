/** Makes public addresses: asks the desk for each, and keeps in the readers' folder what it answers. I/O. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "../db/types.ts";
import { fileOf } from "../edge/file-of.ts";
import type { SiteChange, Withdrawn } from "../jobs/queue.ts";
import type { Alias } from "./addresses.ts";
import { addressesOf } from "./changed.ts";
import { put, remove } from "./folder.ts";

/** Where the files lie, and how the desk is asked: everything public is one of its own answers. */
export type Maker = { folder: string; ask: (address: string) => Promise<Answer> };
type Answer = { status: number; body: Uint8Array };

export type Made = { made: number; changed: number };

/**
 * Comes before `makeChanged` where a verdict was taken back, so that no file tells of it any more: its own are taken away;
 * pages that others need too are replaced, or taken away where the desk does not answer soon. Answers which were replaced;
 * null where nothing was taken back.
 */
export async function withdraw(db: Database, maker: Maker, change: SiteChange): Promise<string[] | null> {
  const { aliases, gone, shared } = await addressesOf(db.read, change);
  if (gone.length === 0) return null;
  const ends = Date.now() + SOON_MS;
  for (const address of gone) await forget(maker, address);
  const replaced = await replaceUntil(maker, shared, ends);
  const late = new Set(shared.filter((address) => !replaced.has(address)));
  for (const address of late) await forget(maker, address);
  await copyAll(maker, aliases.filter(([, address]) => replaced.has(address)));
  for (const [alias, address] of aliases) if (late.has(address)) await forget(maker, alias);
  return [...replaced];
}

/** Together with the look for work and what is in hand, a retraction is then out within a second. */
const SOON_MS = 400;

/** What publishing, correcting or retracting asks for. May be repeated: what is right already is not written again. */
export async function makeChanged(db: Database, maker: Maker, { replaced = [], ...change }: SiteChange & Withdrawn): Promise<Made> {
  const { addresses, aliases } = await addressesOf(db.read, change);
  const done = await makeAll(maker, addresses.filter((address) => !replaced.includes(address)));
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
  return keep(maker, address, await maker.ask(address));
}

async function keep({ folder }: Maker, address: string, { status, body }: Answer): Promise<boolean> {
  const name = fileOf(address);
  if (name === null) return false;
  if (status === 200) return put(folder, name, body);
  if (status !== 404) throw new Error(`The desk answered ${status} for ${address}`);
  return remove(folder, name);
}

/** Answers those that the desk gave in time. An answer that comes later is dropped: its address is asked for again. */
async function replaceUntil(maker: Maker, addresses: readonly string[], ends: number): Promise<Set<string>> {
  const waiting = addresses.values();
  const replaced = new Set<string>();
  const work = async () => {
    for (const address of waiting) {
      const left = ends - Date.now();
      const answer = left > 0 ? await Promise.race([maker.ask(address).catch(() => null), sleep(left, null, { ref: false })]) : null;
      // A disk that is full keeps the old file: it counts as not replaced, and is taken away.
      if (answer && await keep(maker, address, answer).then(() => true, () => false)) replaced.add(address);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return replaced;
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
