/** What a screenshot shows in words, and where a quotation is marked in it. Pure. */
import { z } from "zod";
import { type Box, boxesOf } from "../quotes/boxes.ts";
import { findQuote } from "../quotes/find-quote.ts";

const run = z.object({ start: z.int(), end: z.int(), x: z.int(), y: z.int(), w: z.int(), h: z.int() });
const recorded = z.object({ text: z.string(), runs: z.array(run) });

/** `bytes` are those of a snapshot's file of role `boxes`; what is none marks nothing. */
export function marksIn(bytes: Uint8Array, quote: string): Box[] {
  const read = recorded.safeParse(jsonIn(bytes));
  const search = read.success ? findQuote(quote, read.data.text) : null;
  return search?.found && read.success ? search.at.flatMap((range) => boxesOf(read.data.runs, range)) : [];
}

/** All words that were visible, a block a line; null for bytes that are no such file. */
export const wordsIn = (bytes: Uint8Array): string | null => recorded.safeParse(jsonIn(bytes)).data?.text ?? null;

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch {
    return null;
  }
}
