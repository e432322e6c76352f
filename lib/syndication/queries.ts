/** Everything published, one by one: a dump is written while it is read, however much there is. I/O, reads alone. */
import { gt } from "drizzle-orm";
import { publishedVerdicts } from "../db/schema/published.ts";
import type { PublicReader } from "../db/types.ts";
import { type Reviewer } from "../publishing/claimreview.ts";
import { dataFeed, dataFeedItem } from "../publishing/data-feed.ts";
import { getVerdict } from "../publishing/queries.ts";
import type { PublicVerdict } from "../publishing/shapes.ts";
import { csvHead, csvRows } from "./csv.ts";
import type { Site } from "./site.ts";

export const dumpFormats = ["csv", "json", "jsonld"] as const;
export type DumpFormat = (typeof dumpFormats)[number];

export const dumpTypes: Record<DumpFormat, string> = { csv: "text/csv; charset=utf-8; header=present", json: "application/json; charset=utf-8", jsonld: "application/ld+json; charset=utf-8" };

const AT_ONCE = 50;

/** Retracted ones too, as readers see them: without verdict, rationale and evidence. */
async function* everyVerdict(reader: PublicReader): AsyncGenerator<PublicVerdict> {
  for (let last = ""; ;) {
    const rows = await reader.query.publishedVerdicts.findMany({ columns: { slug: true }, where: gt(publishedVerdicts.slug, last), orderBy: [publishedVerdicts.slug], limit: AT_ONCE });
    for (const { slug } of rows) yield await getVerdict(reader, slug);
    const end = rows.at(-1);
    if (!end || rows.length < AT_ONCE) return;
    last = end.slug;
  }
}

/** The whole dump, in pieces. */
export async function* dump(reader: PublicReader, site: Site, format: DumpFormat): AsyncGenerator<string> {
  if (format === "csv") return yield* dumpCsv(reader, site);
  if (format === "json") return yield* listed(`{"desk":${JSON.stringify(site.desk.name)},"address":${JSON.stringify(site.publicUrl)},"verdicts":[`, reader, (verdict) => JSON.stringify(verdict));
  const desk: Reviewer = site.desk;
  const head = { ...dataFeed({ verdicts: [], place: { number: null, older: null, newer: null } }, desk, site.publicUrl), dataFeedElement: undefined };
  return yield* listed(`${JSON.stringify(head).slice(0, -1)},"dataFeedElement":[`, reader, (verdict) => {
    const item = dataFeedItem(verdict, desk, site.publicUrl);
    return item && JSON.stringify(item);
  });
}

async function* dumpCsv(reader: PublicReader, site: Site): AsyncGenerator<string> {
  yield csvHead();
  for await (const verdict of everyVerdict(reader)) yield csvRows(verdict, site);
}

async function* listed(head: string, reader: PublicReader, show: (verdict: PublicVerdict) => string | null): AsyncGenerator<string> {
  yield head;
  let between = "\n";
  for await (const verdict of everyVerdict(reader)) {
    const shown = show(verdict);
    if (shown === null) continue;
    yield between + shown;
    between = ",\n";
  }
  yield "\n]}\n";
}
