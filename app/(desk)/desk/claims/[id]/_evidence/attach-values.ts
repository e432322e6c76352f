/** The form of a new item: where it begins, and what it asks the desk for. */
import type { Medium } from "../../../../../../lib/evidence/words.ts";
import type { NewItem } from "../_model/edits.ts";
import { likelyMedium } from "../_model/intake.ts";
import type { Chosen } from "./chosen.ts";
import { likelyLanguage } from "./likely-language.ts";
import type { KnownSource, Start } from "./suggestions.ts";

export type AttachValues = { medium: Medium; url: string; quote: string; language: string | null; translation: string; publishedAt: string };

export function valuesFor({ source, url, quote }: Start): AttachValues {
  const known = source && "id" in source ? source : null;
  return {
    medium: mediumOf({ source: known, url, mediaType: null }), url, quote,
    language: quote ? likelyLanguage(quote, known?.languages) : null, translation: "", publishedAt: "",
  };
}

export const mediumOf = ({ source, url, mediaType }: { source: KnownSource | null; url: string; mediaType: string | null }): Medium =>
  likelyMedium({ url: url || null, mediaType, sourceKind: source?.kind ?? "news_outlet" });

/** What is empty is left out. */
export function itemFrom({ medium, url, quote, language, translation, publishedAt }: AttachValues, source: KnownSource, fileId: string | null): NewItem {
  const given = { url: url.trim(), quote: quote.trim(), translation: translation.trim(), publishedAt: publishedAt.trim() };
  const filled = Object.fromEntries(Object.entries(given).filter(([, words]) => words !== ""));
  return { sourceId: source.id, medium, ...filled, ...(language ? { language } : {}), ...(fileId ? { fileId } : {}) };
}

/** A draft kept on the device, if it is one. */
export type AttachDraft = { start: Start; values: AttachValues; file: Chosen | null };

export function parsedDraft(kept: unknown): AttachDraft | null {
  return kept && typeof kept === "object" && "start" in kept && "values" in kept ? { file: null, ...(kept as Pick<AttachDraft, "start" | "values">) } : null;
}
