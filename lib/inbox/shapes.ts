import { z } from "zod";
import { inboxKinds, inboxStates } from "./words.ts";

export const inboxItemShape = z.object({
  id: z.string(), version: z.int(), kind: z.enum(inboxKinds), state: z.enum(inboxStates), language: z.string().nullable(),
  text: z.string().nullable(), link: z.string().nullable(), contact: z.string().nullable(),
  file: z.object({ name: z.string(), bytes: z.int(), mediaType: z.string() }).nullable(),
  receivedAt: z.string(), updatedAt: z.string(),
  /** What an error report is about; `publication` is the one that stood when it was written, `now` the newest. */
  verdict: z.object({ slug: z.string(), claimId: z.string(), statement: z.string(), language: z.string(), publication: z.int(), now: z.int(), retracted: z.boolean() }).nullable(),
  /** What a tip became. */
  claim: z.object({ id: z.string(), statement: z.string(), language: z.string() }).nullable(),
  article: z.object({ id: z.string(), title: z.string(), language: z.string() }).nullable(),
  answer: z.object({ question: z.string(), answer: z.string(), language: z.string(), correctedIn: z.int().nullable(), at: z.string() }).nullable(),
}).meta({ id: "InboxItem" });
export type InboxItem = z.infer<typeof inboxItemShape>;

export const inboxCounts = z.object({ tips: z.int(), errorReports: z.int() }).meta({ id: "InboxCounts" });
export type InboxCounts = z.infer<typeof inboxCounts>;
