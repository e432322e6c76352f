/** One picture is drawn at a time, and once for all who ask for it meanwhile: a flood of pictures keeps nothing else waiting. */
import { DomainError } from "../errors.ts";

const MOST_WAITING = 12;

const waiting = new Map<string, Promise<Uint8Array>>();
let last: Promise<unknown> = Promise.resolve();

/** `key` names what is drawn, its state included. Throws too_much when enough are waiting. */
export function oneDrawing(key: string, draw: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const known = waiting.get(key);
  if (known) return known;
  if (waiting.size >= MOST_WAITING) throw new DomainError("too_much", "Many pictures are being drawn just now. Ask again in a moment.");
  const made = last.then(draw).finally(() => waiting.delete(key));
  last = made.catch(() => undefined);
  waiting.set(key, made);
  return made;
}
