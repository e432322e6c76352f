/** What this machine has for keeping evidence, and what is set: said in settings, and wherever something is missed. I/O. */
import { z } from "zod";
import { findChromium } from "../capture/find-chromium.ts";
import { config } from "../config.ts";
import { certificatesInPem, described } from "../integrity/root-certificates.ts";
import { confinement } from "../media/confinement.ts";
import { keptAMinute, toolAt, toolsHere } from "../media/tools.ts";
import { reading, type Viewer } from "../query.ts";

export const equipmentShape = z.object({
  tools: z.array(z.object({
    name: z.string(), installed: z.boolean(), version: z.string().nullable(),
    /** The one command that brings it, and what cannot be done without. */
    bring: z.string(), without: z.string(),
  })),
  /** By what means the readers of hostile files are held, and what this system does not give: sentences. */
  confinement: z.array(z.string()),
  /** Private addresses that may be fetched all the same, each `host:port`. */
  allowPrivate: z.array(z.string()),
  timestampAuthorities: z.array(z.string()),
  /** Of the authorities, the certificates at which the desk lets their chains end. */
  timestampRoots: z.array(z.object({ authority: z.string(), subject: z.string(), fingerprint: z.string(), until: z.string() })),
  /** The certificates at which the chain of whoever signed content credentials may end. */
  credentialRoots: z.array(z.object({ subject: z.string(), fingerprint: z.string(), until: z.string() })),
  timestampCalendars: z.array(z.string()),
  /** 0: never. */
  recheckDays: z.int(),
}).meta({ id: "Equipment" });
export type Equipment = z.infer<typeof equipmentShape>;

/** Found where captures find it. */
const chromium = keptAMinute(() => toolAt(findChromium(), { name: "chromium", version: ["--version"], bring: "apt install chromium", without: "Web pages cannot be captured; files are uploaded by hand." }));

export async function getEquipment(viewer: Viewer): Promise<Equipment> {
  reading(viewer);
  const { allowPrivate, timestampAuthorities, timestampRoots, credentialRoots, timestampCalendars, recheckDays } = config();
  const roots = Object.entries(timestampRoots).flatMap(([authority, pem]) => rootsIn(pem).map((root) => ({ authority, ...root })));
  const tools = [...Object.values(await toolsHere()), await chromium()].map(({ path, ...tool }) => ({ ...tool, installed: path !== null }));
  return { tools, confinement: (await confinement()).words, allowPrivate, timestampAuthorities, timestampRoots: roots, credentialRoots: credentialRoots === null ? [] : rootsIn(credentialRoots), timestampCalendars, recheckDays };
}

const rootsIn = (pem: string) => certificatesInPem(pem).map(described).map(({ until, ...root }) => ({ ...root, until: until.toISOString() }));
