import { expect, test } from "vitest";
import { typeOf } from "./media.ts";

test("a file is of the type that programs look for, by its name where its ending says too little", () => {
  const types = Object.fromEntries(["feed.xml", "feeds/1.xml", "topics/video/feeds/1.xml", "topics/video/feeds/1.json", "topics/video/feeds/1.atom", "topics/feed.xml.html", "verdicts/x/cite.json", "verdicts/x/cite.bib", "api/v1/claimreviews.json", "api/v1/claimreviews/2.json", "api/v1/verdicts/x.json", "sitemaps/verdicts-1.xml"]
    .map((file) => [file, typeOf(file).split(";")[0]]));
  expect(types).toEqual({
    "feed.xml": "application/rss+xml", "feeds/1.xml": "application/rss+xml", "topics/video/feeds/1.xml": "application/rss+xml", "topics/video/feeds/1.json": "application/feed+json", "topics/video/feeds/1.atom": "application/atom+xml", "topics/feed.xml.html": "text/html",
    "verdicts/x/cite.json": "application/vnd.citationstyles.csl+json", "verdicts/x/cite.bib": "application/x-bibtex", "api/v1/claimreviews.json": "application/ld+json", "api/v1/claimreviews/2.json": "application/ld+json", "api/v1/verdicts/x.json": "application/json", "sitemaps/verdicts-1.xml": "application/xml",
  });
});
