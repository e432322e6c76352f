/** What this machine has for keeping evidence, and what is set: said in settings, and wherever something is missed. I/O. */
import { z } from "zod";
import { config } from "../config.ts";
import { confinement } from "../media/confinement.ts";
import { findTools } from "../media/tools.ts";
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
  timestampAuthorities: z.array(z.string()), timestampCalendars: z.array(z.string()),
  /** 0: never. */
  recheckDays: z.int(),
}).meta({ id: "Equipment" });
export type Equipment = z.infer<typeof equipmentShape>;

const KEEP_MS = 60_000;
let kept: { at: number; tools: ReturnType<typeof findTools> } | null = null;

export async function getEquipment(viewer: Viewer): Promise<Equipment> {
  reading(viewer);
  const { allowPrivate, timestampAuthorities, timestampCalendars, recheckDays } = config();
  if (!kept || Date.now() - kept.at > KEEP_MS) kept = { at: Date.now(), tools: findTools() };
  const tools = Object.values(await kept.tools).map(({ path, ...tool }) => ({ ...tool, installed: path !== null }));
  return { tools, confinement: (await confinement()).words, allowPrivate, timestampAuthorities, timestampCalendars, recheckDays };
}
