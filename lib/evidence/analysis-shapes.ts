import { z } from "zod";
import { analysisStates } from "./words.ts";

const c2paStates = ["absent", "invalid", "untrusted", "trusted"] as const;

export const analysisShape = z.object({
  state: z.enum(analysisStates),
  /** What is being looked into, while it runs. */
  step: z.string(), percent: z.int(),
  /** How often it was begun: more than 1 when a worker died over it. */
  tries: z.int(),
  mediaType: z.string(), duration: z.number().nullable(), width: z.int().nullable(), height: z.int().nullable(), codecs: z.array(z.string()),
  /** When the file says it was made, and the field that says so. */
  createdAt: z.string().nullable(), createdFrom: z.string().nullable(),
  metadata: z.array(z.object({ group: z.string(), name: z.string(), value: z.string(), sensitive: z.boolean() })),
  c2pa: z.object({ state: z.enum(c2paStates), signer: z.string().nullable(), when: z.string().nullable(), claims: z.array(z.string()), words: z.string() }),
  keyFrames: z.array(z.object({ at: z.number(), fileId: z.string() })),
  thumbnail: z.string().nullable(), contactSheet: z.string().nullable(), waveform: z.string().nullable(),
  pages: z.int().nullable(),
  /** What could not be found out and why, and which programs are missing: sentences. */
  problems: z.array(z.string()), missing: z.array(z.string()),
}).meta({ id: "Analysis" });
export type AnalysisShape = z.infer<typeof analysisShape>;

export const matchShape = z.object({
  fileId: z.string(), evidenceId: z.string().nullable(), claimId: z.string().nullable(), statement: z.string().nullable(), name: z.string(), mediaType: z.string(),
  firstSeenAt: z.string(),
  /** Whether the other was here before this one. */
  earlier: z.boolean(),
  /** Seconds into this file and into the other; `distance` in bits of 256. */
  frames: z.array(z.object({ here: z.number(), there: z.number(), distance: z.number() })),
  mirrored: z.boolean(), words: z.string(),
}).meta({ id: "Match" });
export type MatchShape = z.infer<typeof matchShape>;
