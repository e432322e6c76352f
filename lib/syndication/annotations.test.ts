import { expect, test } from "vitest";
import { annotations } from "./annotations.ts";
import { anArticle, site } from "./fixtures.ts";

test("the claims in an article are annotations of it: by quotation and by place, with the verdict and its page", () => {
  const made = annotations(anArticle(), site);
  expect(made).toMatchObject({ "@context": "http://www.w3.org/ns/anno.jsonld", id: "https://facts.example.org/articles/returned/annotations.jsonld", type: "AnnotationCollection", total: 1 });
  expect(made.first).toMatchObject({ type: "AnnotationPage", startIndex: 0, partOf: made.id });
  expect(made.first.items).toEqual([{
    id: "https://facts.example.org/articles/returned/annotations.jsonld#bodies-1", type: "Annotation", motivation: "assessing", creator: { id: "https://facts.example.org/", type: "Organization", name: "The Harbour desk" },
    body: [
      { type: "TextualBody", value: "Confirmed: Russia handed over 1,200 bodies to Ukraine.", format: "text/plain", language: "en", purpose: "assessing" },
      { id: "https://facts.example.org/verdicts/bodies", type: "Text", format: "text/html", language: "en" },
    ],
    target: { source: "https://news.example.com/1", selector: [{ type: "TextQuoteSelector", exact: "handed over the bodies", prefix: "Russia ", suffix: " of 1,200" }, { type: "TextPositionSelector", start: 7, end: 29 }] },
  }]);
});

test("an article without an address of its own is annotated where we show it; a retracted claim is not annotated", () => {
  const [claim] = anArticle().claims;
  if (!claim) throw new Error("The article has a claim");
  expect(annotations(anArticle({ url: null }), site).first.items[0]?.target.source).toBe("https://facts.example.org/articles/returned");
  expect(annotations(anArticle({ claims: [{ ...claim, verdict: null }] }), site)).toMatchObject({ total: 0, first: { items: [] } });
});
