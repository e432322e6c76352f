/** A difference between two publications in the words of the page: what a field is called, and what stands in it. Pure. */
import changes from "./messages/en/changes.json" with { type: "json" };
import marks from "./messages/en/marks.json" with { type: "json" };
import type { Here } from "./here.ts";

export function fieldIn(here: Here, field: string): string {
  const key = `fields.${field}` as `fields.${keyof typeof changes.fields}`;
  const t = here.words("changes");
  return t.has(key) ? t(key) : field;
}

/** Written by the desk in the claim's own language. */
export const isProse = (field: string): boolean => field === "statement" || field === "rationale" || field === "stillUnknown" || field === "override";

/** Text as it is, the domain's words in the page's language, things by their name, lists one after the other. */
export function valueIn(here: Here, field: string, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return here.words("changes")(value ? "yes" : "no");
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return textIn(here, field, value);
  if (Array.isArray(value)) return value.map((each) => valueIn(here, field, each)).filter((part) => part !== "").join(", ");
  return thingIn(here, value as Record<string, unknown>);
}

function textIn(here: Here, field: string, text: string): string {
  if (field === "verdict" || field === "finding") return text in marks.words ? here.words("marks")(`words.${text as keyof typeof marks.words}`) : text;
  if (field === "language") return here.languageName(text);
  if (field === "claimedAt" || field === "publishedAt") return here.date(text);
  if (coded.has(field) && text in changes.values) return here.words("changes")(`values.${text as keyof typeof changes.values}`);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const coded: ReadonlySet<string> = new Set(["kind", "medium", "attribution", "authenticity"]);

function thingIn(here: Here, thing: Record<string, unknown>): string {
  const { name, reason, article, url, source, finding, quote, files, statement } = thing;
  if (files) return (files as { sha256: string }[]).map((file) => file.sha256.slice(0, 12)).join(", ");
  if (article) return valueIn(here, "article", (article as { title: string }).title);
  if (source) return [source, typeof finding === "string" ? textIn(here, "finding", finding) : null, quote].filter((part) => typeof part === "string").join(": ");
  return valueIn(here, "name", name ?? reason ?? url ?? statement ?? "");
}
