/** Fills a desk's SQLite database with many published verdicts in three scripts, as publishing would have left them. */
import SQLite from "better-sqlite3";
import type { Frozen } from "../../lib/publishing/frozen.ts";
import { namedSources } from "../../lib/publishing/placing.ts";

const statements = [
  (n: number) => `Convoy ${n} brought ${n * 7} parcels across the border on the night of the ceasefire.`,
  (n: number) => `Колона ${n} перевезла ${n * 7} посилок через кордон у ніч перемир’я.`,
  (n: number) => `نقلت القافلة ${n} عدد ${n * 7} من الطرود عبر الحدود ليلة وقف إطلاق النار.`,
];
const languages = ["en", "uk", "ar"];
const topics = ["exchange", "prisoners", "aid", "figures", "обмін", "допомога", "border", "video", "statements", "أسرى", "talks", "repatriation"];

const DAY_MS = 86_400_000;

/** `path` is a database that has at least one publication already: its copy is the pattern. Adds `count`, two minutes apart. */
export function seedPublished(path: string, count: number): void {
  const db = new SQLite(path);
  const pattern = JSON.parse(db.prepare("select frozen from publications where number = 1 order by length(frozen) desc limit 1").pluck().get() as string) as Frozen;
  const lengths = new Map((db.prepare("select list, length from listings").all() as { list: string; length: number }[]).map(({ list, length }) => [list, length]));
  const added = new Map<string, number>();
  const place = db.prepare("insert into places (list, place, thing) values (?, ?, ?)");
  const stand = (list: string, thing: string) => {
    const at = (lengths.get(list) ?? 0) + 1;
    lengths.set(list, at);
    added.set(list, (added.get(list) ?? 0) + 1);
    place.run(list, at, thing);
  };
  const publication = db.prepare("insert into publications (slug, number, kind, note, published_at, frozen, changes) values (?, 1, 'first', null, ?, ?, '[]')");
  const verdict = db.prepare(`insert into published_verdicts (slug, number, verdict, reason, statement, language, claimant_name, claimed_at, topics, source_slugs, kind, note, published_at, search_text)
    values (?, 1, 'confirmed', ?, ?, ?, ?, ?, ?, ?, 'first', null, ?, ?)`);
  const event = db.prepare("insert into public_events (id, slug, kind, number, note, at, hidden) values (?, ?, 'first', 1, null, ?, 0)");
  const sources = namedSources(pattern).map(({ slug }) => slug);

  db.transaction(() => {
    for (let n = 1; n <= count; n += 1) {
      const [slug, id, at] = [`convoy-${n}`, `seed-${String(n).padStart(8, "0")}`, Date.now() - 30 * DAY_MS - (count - n) * 120_000];
      const [statement, language] = [statements[n % 3]?.(n) ?? "", languages[n % 3] ?? "en"];
      const own = [topics[n % topics.length] ?? "", topics[(n * 5 + 1) % topics.length] ?? ""].filter((topic, index, all) => all.indexOf(topic) === index);
      const frozen: Frozen = { ...pattern, slug, statement, language, topics: own, publication: { number: 1, kind: "first", note: null, publishedAt: new Date(at).toISOString() } };
      publication.run(slug, at, JSON.stringify(frozen));
      verdict.run(slug, "Two sides give the same figure.", statement, language, pattern.claimant?.name ?? null, pattern.claimedAt, JSON.stringify(own), JSON.stringify(sources), at, statement.toLowerCase());
      event.run(id, slug, at);
      stand("events", id);
      stand("verdicts", slug);
      for (const topic of own) stand(`topic/${topic}`, slug);
      for (const source of sources) stand(`source/${source}`, slug);
    }
    const listing = db.prepare("insert into listings (list, length, live) values (?, ?, ?) on conflict (list) do update set length = excluded.length, live = live + ?");
    for (const [list, many] of added) listing.run(list, lengths.get(list), many, many);
  })();
  db.close();
}
