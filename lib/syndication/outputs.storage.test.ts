import { ne } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publishedVerdicts } from "../db/schema/index.ts";
import { aDesk, aPublishedClaim, type Caller, type TestDesk } from "../fixtures.ts";
import { type Output, outputAt } from "./outputs.ts";
import { site } from "./fixtures.ts";

let desk: TestDesk;
let checker: Caller;
let editor: Caller;
let claim: { id: string; slug: string; version: number };

beforeAll(async () => {
  desk = await aDesk();
  [checker, editor] = [await desk.as("checker", "fact_checker"), await desk.as("editor", "editor")];
  claim = (await aPublishedClaim(checker, editor, "A bridge was closed.")).body;
});
afterAll(() => desk.close());

const asked = (path: string): Promise<Output | null> => outputAt(path, { reader: desk.db.published, site, now: new Date() });
const addresses = (slug: string) => [
  ...["xml", "atom", "json"].flatMap((format) => [`/feed.${format}`, `/topics/exchange/feed.${format}`, `/verdicts/${slug}/feed.${format}`]),
  ...["bib", "ris", "json"].map((format) => `/verdicts/${slug}/cite.${format}`),
  `/api/v1/verdicts/${slug}/claimreview`, `/images/verdicts/${slug}.uk.png`, "/sitemap-news.xml",
];

test("every address for programs is made from what is public, each as its own type", async () => {
  const made = await Promise.all(addresses(claim.slug).map(asked));
  expect(made.map((each) => each?.type.split(";")[0])).toEqual([
    ...["rss+xml", "atom+xml", "feed+json"].flatMap((type) => [0, 1, 2].map(() => `application/${type}`)),
    "application/x-bibtex", "application/x-research-info-systems", "application/vnd.citationstyles.csl+json", "application/ld+json", "image/png", "application/xml",
  ]);
  for (const each of made.filter((output) => output?.type !== "image/png")) expect(String(each?.body)).toContain("Confirmed");
});

test("the news of two days has all that was published, up to a thousand, and nothing older or taken back", async () => {
  const [row] = await desk.db.read.select().from(publishedVerdicts);
  if (!row) throw new Error("nothing is published");
  const now = new Date(Date.now() + 10 * 86_400_000);
  const at = (hoursBefore: number) => new Date(now.getTime() - hoursBefore * 3_600_000);
  const news = async () => [...String((await outputAt("/sitemap-news.xml", { reader: desk.db.published, site, now }))?.body).matchAll(/verdicts\/([^<]+)<\/loc>/g)].map(([, slug]) => slug);
  const publish = (slugs: string[], given: Partial<typeof row>) => desk.db.transaction(async (tx) => { for (const slug of slugs) await tx.insert(publishedVerdicts).values({ ...row, ...given, slug }); });
  await publish(["old"], { publishedAt: at(49) });
  await publish(["gone"], { publishedAt: at(1), retractedAt: at(0), verdict: null });
  expect(await news()).toEqual([]);
  await publish(Array.from({ length: 250 }, (_, n) => `n${n}`), { publishedAt: at(47) });
  expect((await news()).length).toBe(250);
  await publish(Array.from({ length: 800 }, (_, n) => `m${n}`), { publishedAt: at(1) });
  const full = await news();
  expect([full.length, full.filter((slug) => slug?.startsWith("m")).length]).toEqual([1000, 800]);
  await desk.db.transaction((tx) => tx.delete(publishedVerdicts).where(ne(publishedVerdicts.slug, row.slug)).then(() => undefined));
});

test("what is not there is not found, and other addresses are not made here", async () => {
  for (const path of ["/verdicts/none/feed.xml", "/verdicts/none/cite.bib", "/articles/none/annotations.jsonld", "/api/v1/verdicts/none/claimreview", "/images/verdicts/none.uk.png", `/images/verdicts/${claim.slug}.de.png`, "/verdicts/%E0%A4%A/feed.xml"]) {
    await expect(asked(path), path).rejects.toMatchObject({ problem: "not_found" });
  }
  for (const path of ["/", "/verdicts/x", "/feeds/0.xml", "/feed.rss", "/verdicts/x/cite.txt"]) expect(await asked(path), path).toBeNull();
});

test("after a retraction none of them still claims the verdict", async () => {
  await editor("POST", `/claims/${claim.id}/retractions`, { version: claim.version, note: "It was open." });
  const texts = addresses(claim.slug).filter((path) => !/claimreview|png$|topics/.test(path));
  for (const path of texts) {
    const body = String((await asked(path))?.body);
    expect(body, path).not.toMatch(/confirmed|same number/i);
  }
  await expect(asked(`/api/v1/verdicts/${claim.slug}/claimreview`)).rejects.toMatchObject({ problem: "not_found" });
});
