import { z } from "zod";
import { personRef } from "../claims/shapes.ts";
import { claimantKinds, claimKinds } from "../claims/words.ts";
import { importFormats, importStates } from "./words.ts";

export const importShape = z.object({
  id: z.string(), state: z.enum(importStates), dryRun: z.boolean(), format: z.enum(importFormats).nullable(), name: z.string().nullable(), by: personRef, createdAt: z.string(),
  endedAt: z.string().nullable(),
  /** Rows read so far, and how far into the whole they are. */
  done: z.int(), percent: z.int(),
  /** Of the accepted, `updated` bring one up to date that is here already. */
  accepted: z.int(), updated: z.int(),
  /** The first 1,000 that were refused; every one is in the rows. */
  refused: z.array(z.object({ row: z.int(), why: z.string() })), refusedCount: z.int(),
  /** Columns and keys whose names mean nothing here. */
  ignored: z.array(z.string()),
  /** Why it failed: then nothing was stored. */
  why: z.string().nullable(),
}).meta({ id: "Import" });
export type ImportShape = z.infer<typeof importShape>;

export const importRowShape = z.object({
  row: z.int(), taken: z.boolean(), updates: z.boolean(), why: z.string().nullable(),
  review: z.object({ url: z.string(), publisher: z.string(), claim: z.string(), claimant: z.string().nullable(), rating: z.string(), publishedAt: z.string().nullable(), language: z.string().nullable() }).nullable(),
  claim: z.object({ statement: z.string(), kind: z.enum(claimKinds), language: z.string(), claimant: z.string().nullable(), claimantKind: z.enum(claimantKinds) }).nullable(),
}).meta({ id: "ImportRow" });
export type ImportRowShape = z.infer<typeof importRowShape>;
