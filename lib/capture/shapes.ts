import { z } from "zod";
import { personRef, snapshotShape } from "../claims/shapes.ts";
import { captureCauses, captureStates } from "./words.ts";

export const captureShape = z.object({
  id: z.string(), evidenceId: z.string().nullable(), claimId: z.string().nullable(), articleId: z.string().nullable(), url: z.string(),
  /** The claim's statement, or the article's title. */
  about: z.string().nullable(),
  state: z.enum(captureStates),
  /** What is being done, or was done last: `loading`, `screenshot`, … */
  step: z.string(), percent: z.int(),
  reason: z.string().nullable(), warnings: z.array(z.string()),
  /** How often it was begun: more than 1 when a worker died over it. */
  tries: z.int(),
  cause: z.enum(captureCauses),
  /** True when the certificate alone stood in the way: then one may ask for a capture all the same. */
  badCertificate: z.boolean(), trustCertificate: z.boolean(),
  by: personRef, at: z.string(), endedAt: z.string().nullable(),
  snapshot: snapshotShape.nullable(),
  /** How it was done: browser, addresses, redirects, certificate, parts that are missing. */
  record: z.record(z.string(), z.unknown()).nullable(),
}).meta({ id: "Capture" });
export type CaptureShape = z.infer<typeof captureShape>;

/** In lists: without how it was done, which for one page may be megabytes. */
export const captureRow = captureShape.omit({ record: true }).meta({ id: "CaptureRow" });
export type CaptureRowShape = z.infer<typeof captureRow>;

export const captureFilters = z.object({
  /** `underway`: queued or running. */
  state: z.enum(["underway", ...captureStates]).optional(), limit: z.coerce.number().int().min(1).max(200).optional(), cursor: z.string().optional(),
});
export type CaptureFilters = z.infer<typeof captureFilters>;

export const askCaptureInput = z.strictObject({ trustCertificate: z.boolean().optional() });
