/** A verdict as readers get it, for tests of what other programs get. */
import type { StreamItem } from "../publishing/stream.ts";
import type { PublicEvidence, PublicVerdict, PublishedArticle, VerdictRow } from "../publishing/shapes.ts";
import type { Site } from "./site.ts";

export const site: Site = { desk: { name: "The Harbour desk", language: "en" }, publicUrl: "https://facts.example.org" };

export const aVideo: PublicEvidence = {
  key: "e1", source: { name: "A channel", kind: "social_account", affiliation: "unknown", reliability: "F", url: "https://t.example/channel", slug: "a-channel", confidential: false },
  medium: "video", url: "https://t.example/channel/1", quote: null, language: null, translation: null, transcript: null, locator: "0:12", publishedAt: "2025-06-07",
  attribution: "named", reliesOn: [], credibility: 3, authenticity: "authentic", finding: "confirmed", counts: true, whyNot: null, graphic: false,
  snapshots: [{ how: "uploaded", at: "2025-06-08T10:00:00.000Z", files: [{ sha256: "c7d861e7acdb", bytes: 1200, mediaType: "video/mp4" }] }],
};

export const aVerdict = (given: Partial<PublicVerdict> = {}): PublicVerdict => {
  const publication = { number: 2, kind: "correction" as const, note: "It confirmed the number only.", publishedAt: "2025-06-16T10:00:00.000Z" };
  return {
    slug: "bodies", statement: "Russia handed over 1,200 bodies to Ukraine.", kind: "figure", language: "en", topics: ["exchange", "обмін"],
    claimant: { name: "Interfax", kind: "organisation" }, claimedAt: "2025-06-13", verdict: "confirmed", rationale: "Both sides give the same number.\n\nMore.", stillUnknown: null, fourEyes: true,
    publication, retracted: null, assessment: null, override: null, evidence: [],
    appearances: [
      { first: true, url: "https://news.example.com/1", article: null, anchor: null },
      { first: false, url: null, article: { slug: "returned", title: "Bodies returned", publisher: "The Sample Dispatch" }, anchor: null },
    ],
    translations: [],
    publications: [{ ...publication, changes: [] }, { number: 1, kind: "first", note: null, publishedAt: "2025-06-14T09:20:00.000Z", changes: [] }],
    ...given,
  };
};

export const aRetractedVerdict = (): PublicVerdict => aVerdict({
  verdict: null, rationale: null, stillUnknown: null, retracted: { at: "2025-06-20T08:00:00.000Z", note: "The document was altered." },
  publication: { ...aVerdict().publication, note: null }, publications: aVerdict().publications.map((each) => ({ ...each, note: null })),
});

export const aRow = (given: Partial<VerdictRow> = {}): VerdictRow => {
  const { slug, statement, language, verdict, topics, claimedAt, publication } = aVerdict();
  return { slug, statement, language, verdict, topics, sourceSlugs: [], translations: [], claimedAt, publication, reason: "Both sides give the same number.", claimantName: "Interfax", retracted: null, ...given };
};

export const happenings: StreamItem[] = [
  { ...aRow({ slug: "video", statement: "The video shows the handover.", verdict: null }), id: "3", happened: { kind: "retraction", number: 1, note: "It was older.", at: "2025-06-20T08:00:00.000Z" }, changes: [] },
  { ...aRow(), id: "2", happened: { kind: "correction", number: 2, note: "It confirmed the number only.", at: "2025-06-16T10:00:00.000Z" }, changes: [] },
  { ...aRow(), id: "1", happened: { kind: "first", number: 1, note: null, at: "2025-06-14T09:20:00.000Z" }, changes: [] },
];

export const anArticle = (given: Partial<PublishedArticle> = {}): PublishedArticle => ({
  slug: "returned", title: "Bodies returned", publisher: "The Sample Dispatch", author: null, url: "https://news.example.com/1", language: "en", publishedAt: "2025-06-13", text: null,
  passages: [{ start: 0, end: 60, text: "Russia handed over the bodies of 1,200 soldiers on Friday" }],
  claims: [{ slug: "bodies", statement: "Russia handed over 1,200 bodies to Ukraine.", verdict: "confirmed", anchors: [{ exact: "handed over the bodies", prefix: "Russia ", suffix: " of 1,200", start: 7, end: 29, state: "ok" }] }],
  ...given,
});
