import { z } from "zod";
import { captureShape } from "../capture/shapes.ts";
import { personRef, snapshotShape } from "../claims/shapes.ts";
import { trustShape } from "../integrity/trust.ts";
import { fileRoles, snapshotHows, timestampKinds, timestampStates } from "./words.ts";

const range = z.object({ start: z.int(), end: z.int() });

export const timestampShape = z.object({
  kind: z.enum(timestampKinds), authority: z.string(), state: z.enum(timestampStates),
  /** When the authority says that the manifest was there; null while pending. */
  said: z.string().nullable(), fileId: z.string().nullable(), why: z.string().nullable(),
  /** What its signature is worth, checked now; null while pending, of a calendar's proof, and where its bytes or those of the manifest are gone. */
  trust: trustShape.nullable(),
}).meta({ id: "Timestamp" });

export const snapshotDetail = z.object({
  snapshot: snapshotShape, by: personRef, claimId: z.string().nullable(), evidenceId: z.string().nullable(), articleId: z.string().nullable(),
  /** Counted among the item's, from 1, and how many there are. */
  number: z.int(), of: z.int(),
  /** All of the same item or article, the oldest first. */
  series: z.array(z.object({ id: z.string(), at: z.string(), how: z.enum(snapshotHows) })),
  capture: captureShape.nullable(),
  timestamps: z.array(timestampShape),
  /** Of the snapshot's files those whose bytes are erased or damaged. */
  fates: z.array(z.object({ fileId: z.string(), fate: z.enum(["differs", "missing", "erased"]), reason: z.string().nullable() })),
}).meta({ id: "SnapshotDetail" });
export type SnapshotDetail = z.infer<typeof snapshotDetail>;

/** Ranges are code points of `text`. */
export const snapshotText = z.object({
  text: z.string().nullable(),
  /** The file that the text was read from: the first in which the quotation stands, or in which something comes nearest to it. `page`: of a PDF, where that is. */
  from: z.object({ role: z.enum(fileRoles), page: z.int().nullable() }).nullable(),
  /** Where the quotation stands in the picture, in its pixels, a rectangle for each line; empty where it does not, or where there is none. */
  marks: z.array(z.object({ x: z.int(), y: z.int(), w: z.int(), h: z.int() })),
  /** Where the quotation stands; null when none was asked for, or nothing was read of the text. */
  quote: z.object({
    found: z.boolean(), at: z.array(range),
    nearest: range.extend({ text: z.string(), distance: z.int(), difference: z.array(z.object({ kind: z.enum(["same", "added", "removed"]), text: z.string() })) }).nullable(),
  }).nullable(),
}).meta({ id: "SnapshotText" });
export type SnapshotText = z.infer<typeof snapshotText>;
