/** A difference between two revisions as the lines of a ledger: what kind of change on the left, the change on the right. */
import { languageName } from "../../../../../../lib/articles/language.ts";
import type { Content, EvidenceItem, Translation } from "../../../../../../lib/claims/content.ts";
import type { Change } from "../../../../../../lib/claims/shapes.ts";
import type { Verdict } from "../../../../../../lib/claims/words.ts";
import { claimKindWords } from "../../../../_words/claims.ts";
import { affiliationWords } from "../../../../_words/sources.ts";
import { authenticityWords, credibilityWords, fieldWords, mediumWords, relationWords, releasableWords } from "./labels.ts";

/** Names for the ids that a revision's content holds. */
export type Names = { sources: Record<string, string>; claims: Record<string, string>; articles: Record<string, string> };

type Common = { key: string; title: string; aside: string; field: string; evidenceId: string | null };
export type Line = Common & (
  | { shows: "words"; before: string; after: string; language: string | null }
  | { shows: "mark"; before: Verdict | null; after: Verdict | null }
  | { shows: "values"; before: string | null; after: string | null }
  | { shows: "item"; change: "added" | "removed"; item: EvidenceItem; sourceName: string; reliesOn: string[] }
);

const prose = ["statement", "rationale", "stillUnknown", "quote", "translation", "transcript", "note", "override"];

/** Claim fields first, then items, each item's changes together. */
export function ledgerOf(changes: readonly Change[], after: Content, names: Names): Line[] {
  return changes.map((change, at) => lineOf(change, { key: `${change.evidenceId ?? "claim"}-${change.field}-${at}`, after, names }));
}

/** "5 changes", "1 change", "Nothing changed". */
export const changeCount = (lines: readonly Line[]): string => (lines.length === 0 ? "Nothing changed" : `${lines.length} change${lines.length === 1 ? "" : "s"}`);

type Around = { key: string; after: Content; names: Names };

function lineOf(change: Change, { key, after, names }: Around): Line {
  const { field, evidenceId, before, after: now } = change;
  const common = { key, field, evidenceId, title: fieldWords[field] ?? field };
  if (field === "evidence") return itemLine(change, common, names);
  const item = after.evidence.find((each) => each.id === evidenceId);
  const sourceName = item ? nameIn(names.sources, item.sourceId) : null;
  if (field === "verdict" || field === "finding") {
    return { ...common, aside: sourceName ?? "", shows: "mark", before: before as Verdict | null, after: now as Verdict | null };
  }
  if (field === "translations") {
    const { language } = (now ?? before) as Translation;
    return { ...common, aside: languageName(language), shows: "words", before: versionWords(before), after: versionWords(now), language };
  }
  if (prose.includes(field)) {
    const language = item?.language ?? (field === "statement" || field === "rationale" || field === "stillUnknown" ? after.language : null);
    return { ...common, aside: sourceName ?? kindOfChange(change), shows: "words", before: wordsIn(before), after: wordsIn(now), language };
  }
  return { ...common, aside: sourceName ?? kindOfChange(change), shows: "values", before: said(field, before, names), after: said(field, now, names) };
}

function itemLine({ kind, before, after }: Change, common: Pick<Common, "key" | "field" | "evidenceId" | "title">, names: Names): Line {
  const item = (after ?? before) as EvidenceItem;
  return {
    ...common, aside: kind, shows: "item", change: kind === "removed" ? "removed" : "added", item,
    sourceName: nameIn(names.sources, item.sourceId), reliesOn: item.reliesOn.map((id) => nameIn(names.sources, id)),
  };
}

const kindOfChange = ({ field, kind }: Change): string => (prose.includes(field) && kind === "changed" ? "words" : kind);

/** Prose as it stands; an override by its reason. */
function wordsIn(value: unknown): string {
  if (value && typeof value === "object" && "reason" in value) return String(value.reason);
  return typeof value === "string" ? value : "";
}

/** A language version, one text after the other. */
function versionWords(value: unknown): string {
  if (!value) return "";
  const { statement, rationale, stillUnknown } = value as Translation;
  return [statement, rationale, stillUnknown].filter((text) => text !== null).join(" — ");
}

/** Any other value as a person would say it; null for nothing. */
export function said(field: string, value: unknown, names: Names): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.map((each) => said(singular[field] ?? "", each, names)).join(", ");
  switch (field) {
    case "kind": return claimKindWords[value as keyof typeof claimKindWords] ?? String(value);
    case "sourceId": return nameIn(names.sources, String(value));
    case "medium": return mediumWords[value as keyof typeof mediumWords];
    case "attribution": return value === "named" ? "Named" : "Unnamed";
    case "credibility": return `${String(value)}, ${credibilityWords[value as keyof typeof credibilityWords]}`;
    case "authenticity": return authenticityWords[value as keyof typeof authenticityWords];
    case "graphic": return value ? "Covered until asked for" : "Shown at once";
    case "releasable": return releasableWords[value as keyof typeof releasableWords];
    case "affiliation": return affiliationWords(String(value));
    case "claimant": return (value as { name: string }).name;
    case "appearances": return placeWords(value as Content["appearances"][number], names);
    case "relations": return relationPhrase(value as Content["relations"][number], names);
    case "fileId": case "snapshot": return "a stored copy";
    default: return String(value);
  }
}

const singular: Record<string, string> = { reliesOn: "sourceId", released: "releasable", snapshots: "snapshot" };

function placeWords({ url, articleId, anchor, first }: Content["appearances"][number], { articles }: Names): string {
  const where = url ?? nameIn(articles, articleId ?? "");
  return `${where}${anchor ? `: “${anchor.exact}”` : ""}${first ? " (first)" : ""}`;
}

const relationPhrase = ({ kind, claimId }: Content["relations"][number], { claims }: Names): string =>
  `${relationWords[kind]} “${nameIn(claims, claimId)}”`;

const nameIn = (names: Record<string, string>, id: string): string => names[id] ?? "one that is not here any more";
