/** What happened in public: publications, retractions and answers to readers, as lists and feeds tell of them. Takes a `PublicReader`. */
import { and, eq, inArray, isNotNull, ne, or } from "drizzle-orm";
import type { Change } from "../claims/shapes.ts";
import { publicEvents, publications, publishedVerdicts } from "../db/schema/published.ts";
import type { PublicReader } from "../db/types.ts";
import { plainFirstParagraph } from "../markdown.ts";
import { rowOf, statementsAlone, versionsIn } from "./queries.ts";
import type { RowTranslation, VerdictRow } from "./shapes.ts";

type PublicEvent = typeof publicEvents.$inferSelect;
/** A public event with the verdict it tells of. */
type Happening = VerdictRow & { id: string; happened: { kind: PublicEvent["kind"]; number: number; note: string | null; at: string }; changes: Change[]; answer: PublicEvent["answer"] };
export type StreamItem = Omit<Happening, "happened" | "answer"> & { happened: Omit<Happening["happened"], "kind"> & { kind: Exclude<PublicEvent["kind"], "answer"> } };

export type Correction = { slug: string; statement: string; kind: Exclude<PublicEvent["kind"], "first">; verdict: VerdictRow["verdict"]; number: number | null; note: string | null; at: string; changes: Change[]; language: string; translations: RowTranslation[]; answer: PublicEvent["answer"] };

/** Those of these events that may be shown, in the order asked for. What a retraction hides is left out. */
export async function eventsNamed(reader: PublicReader, ids: readonly string[]): Promise<Happening[]> {
  if (ids.length === 0) return [];
  const events = await reader.query.publicEvents.findMany({ where: and(inArray(publicEvents.id, [...ids]), eq(publicEvents.hidden, false), or(ne(publicEvents.kind, "answer"), isNotNull(publicEvents.answer))) });
  const items = await withVerdicts(reader, events);
  const byId = new Map(items.map((item) => [item.id, item]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** What the home page and the feeds tell of: an answer to a reader is none of it. */
export function streamItemOf({ answer: _, happened, ...item }: Happening): StreamItem[] {
  const { kind } = happened;
  return kind === "answer" ? [] : [{ ...item, happened: { ...happened, kind } }];
}

/** A retraction stands for itself: it has no number of a publication to lead to. An answer may name the one that put things right. */
export const correctionOf = ({ slug, statement, verdict, language, translations, happened: { kind, number, note, at }, changes, answer }: Happening): Correction[] =>
  (kind === "first" ? [] : [{ slug, statement, kind, verdict, number: kind === "retraction" || number === 0 ? null : number, note, at, changes, language, translations, answer }]);

async function withVerdicts(reader: PublicReader, events: PublicEvent[]): Promise<Happening[]> {
  if (events.length === 0) return [];
  const rows = await reader.query.publishedVerdicts.findMany({ where: inArray(publishedVerdicts.slug, [...new Set(events.map((event) => event.slug))]) });
  const copies = await reader.query.publications.findMany({
    columns: { slug: true, number: true, changes: true, frozen: true }, where: or(...events.map(({ slug, number }) => and(eq(publications.slug, slug), eq(publications.number, number)))),
  });
  return events.flatMap((event): Happening[] => {
    const row = rows.find((each) => each.slug === event.slug);
    if (!row) return [];
    const copy = copies.find((each) => each.slug === event.slug && each.number === event.number);
    const happened = { kind: event.kind, number: event.number, note: event.note, at: event.at.toISOString() };
    if (event.kind === "retraction" || event.kind === "answer" || !copy) return [{ ...rowOf(row), id: event.id, happened, changes: [], answer: event.answer, translations: versionsIn(statementsAlone(copy?.frozen.translations ?? [])) }];
    // As it was published then: a later number does not change what an earlier one said.
    const { statement, verdict, rationale, claimant } = copy.frozen;
    return [{ ...rowOf(row), id: event.id, statement, verdict, reason: plainFirstParagraph(rationale ?? ""), claimantName: claimant?.name ?? null, translations: versionsIn(copy.frozen.translations), happened, changes: copy.changes, answer: null }];
  });
}
