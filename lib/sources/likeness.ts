import { foldName } from "./fold.ts";
import { lettersOf, soundOf } from "./sound.ts";

export type Named = { name: string; aliases: readonly string[] };
type Registered = Named & { id: string };

/** How much of their three-letter pieces two names must share (Dice's coefficient). */
const alike = 0.7;
/** A hint that lists half the registry is none. */
const mostListed = 10;

/**
 * Registered sources that may be the one described: most alike first, at most ten. A hint, never a refusal: it also lists
 * different sources of like name (Interfax, Interfax-Ukraine). Names are compared folded; written in other letters,
 * by their sound; as words of a longer name; as its initials; and by their three-letter pieces.
 */
export function likelyDuplicates(candidate: Named, registry: readonly Registered[]): { id: string; name: string }[] {
  const names = formsOf(candidate);
  return registry
    .map(({ id, name, aliases }) => ({ id, name, likeness: bestLikeness(names, formsOf({ name, aliases })) }))
    .filter(({ likeness }) => likeness >= alike)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, mostListed)
    .map(({ id, name }) => ({ id, name }));
}

type Form = { folded: string; sound: string; pieces: ReadonlySet<string> };

function formsOf({ name, aliases }: Named): Form[] {
  const folded = new Set([name, ...aliases].map(foldName));
  folded.delete("");
  return [...folded].map((each) => {
    const sound = soundOf(each);
    return { folded: each, sound, pieces: piecesOf(sound) };
  });
}

function bestLikeness(ours: readonly Form[], theirs: readonly Form[]): number {
  let best = 0;
  for (const a of ours) for (const b of theirs) best = Math.max(best, likeness(a, b));
  return best;
}

function likeness(a: Form, b: Form): number {
  if (a.folded === b.folded) return 1;
  if (a.sound === b.sound && a.sound !== "") return 0.95;
  if (isAcronym(a.folded, b.folded) || isAcronym(b.folded, a.folded)) return 0.9;
  if (isPartOf(a.sound, b.sound) || isPartOf(b.sound, a.sound)) return 0.8;
  return shared(a.pieces, b.pieces);
}

function piecesOf(sound: string): Set<string> {
  const padded = ` ${sound} `;
  const pieces = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at += 1) pieces.add(padded.slice(at, at + 3));
  return pieces;
}

/** Initials of all the words, or of those with some weight: UNGA, ООН. */
function isAcronym(short: string, long: string): boolean {
  const words = long.split(" ");
  if (short.includes(" ") || words.length < 2 || short.length < 2) return false;
  const letters = lettersOf(short);
  const weighty = words.filter((word) => !lightWords.has(word));
  return [words, weighty].some((each) => each.length > 1 && lettersOf(each.map((word) => [...word][0] ?? "").join("")) === letters);
}

const lightWords: ReadonlySet<string> = new Set(
  "of the for and in on to a an de du des la le les et der die das und für fur в во и на по с о об з із та у для й".split(" "),
);

/** Whole words of a longer name; a short word alone (UN) says too little. */
function isPartOf(short: string, long: string): boolean {
  return short.length >= 5 && short.length < long.length && ` ${long} `.includes(` ${short} `);
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const piece of a) if (b.has(piece)) both += 1;
  return (2 * both) / (a.size + b.size || 1);
}
