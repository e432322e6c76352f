/** The readable text of a page and what the page says of itself. I/O. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { z } from "zod";
import { boundedMarks } from "../bounded-marks.ts";
import { htmlText } from "../evidence/html-text.ts";
import type { InPage } from "./in-page.ts";
import type { PageSays } from "./outcome.ts";

/** `text` begins with title and byline, as a headline is quoted like everything else; then the paragraphs, with blank lines between. */
export type Article = { says: PageSays; text: string; /** Of the article alone, without title and byline. */ characters: number };

const MOST_CHARACTERS = 5_000_000;

const words = (most: number) => z.string().transform((text) => boundedMarks(text.slice(0, most)).normalize("NFC").toWellFormed().replace(/\s+/g, " ").trim() || null).nullish().catch(null);
const long = z.string().nullish().catch(null);
/** The page chose all of it. */
const found = z.object({
  title: words(1000), byline: words(500), excerpt: words(2000), siteName: words(300), publishedAt: words(100), language: words(35), direction: words(3), content: long, visible: long,
});

/** To be put before what runs in the page: Readability, as Firefox's reader view has it. */
export const readability = (): Promise<string> => readFile(createRequire(import.meta.url).resolve("@mozilla/readability/Readability.js"), "utf8");

/** Where Readability finds no article, the text is all that is visible. */
export async function readArticle(inPage: InPage): Promise<Article> {
  const { content, visible, title, direction, ...says } = found.parse(await inPage(readInPage));
  const body = (content ? htmlText(content) : "") || linesOf(visible ?? "");
  const text = boundedMarks(body).normalize("NFC").slice(0, MOST_CHARACTERS).toWellFormed();
  const first = text.split("\n", 3);
  const head = [title, says.byline ?? null].filter((line): line is string => Boolean(line) && !first.includes(line ?? ""));
  return {
    says: {
      title: title ?? "", byline: says.byline ?? null, excerpt: says.excerpt ?? null, siteName: says.siteName ?? null, publishedAt: says.publishedAt ?? null,
      language: says.language ?? null, direction: direction === "ltr" || direction === "rtl" ? direction : null,
    },
    // Blank lines between, as articles part their paragraphs.
    text: [...head, ...text.split("\n")].filter((line) => line !== "").join("\n\n"),
    characters: text.length,
  };
}

const linesOf = (text: string): string => text.split("\n").map((line) => line.replace(/[\t\f\r ]+/g, " ").trim()).filter((line) => line !== "").join("\n");

type Parsed = { title?: string; content?: string; byline?: string; excerpt?: string; siteName?: string; publishedTime?: string; lang?: string; dir?: string };
declare const Readability: new (page: Document, options: { maxElemsToParse: number }) => { parse: () => Parsed | null };

function readInPage() {
  const most = 20_000_000;
  // A copy, as Readability takes its document apart.
  const parsed = (() => { try { return new Readability(document.cloneNode(true) as Document, { maxElemsToParse: 200_000 }).parse(); } catch { return null; } })();
  const first = (...selectors: string[]): string | null => {
    for (const selector of selectors) {
      const element = document.querySelector(selector);
      const text = element?.getAttribute("content") ?? element?.getAttribute("datetime");
      if (text) return text;
    }
    return null;
  };
  const root = document.documentElement;
  return {
    title: parsed?.title || document.querySelector("title")?.textContent,
    byline: parsed?.byline || first("meta[name='author']"),
    excerpt: parsed?.excerpt || first("meta[name='description']"),
    siteName: parsed?.siteName || first("meta[property='og:site_name']"),
    publishedAt: parsed?.publishedTime || first("meta[property='article:published_time']", "meta[itemprop='datePublished']", "[itemprop='datePublished'][datetime]", "meta[name='date']", "article time[datetime]", "time[datetime]"),
    language: parsed?.lang || root.getAttribute("lang") || root.getAttribute("xml:lang"),
    direction: parsed?.dir || getComputedStyle(document.querySelector("body") ?? root).direction,
    content: parsed?.content?.slice(0, most),
    visible: document.querySelector("body")?.innerText.slice(0, most),
  };
}
