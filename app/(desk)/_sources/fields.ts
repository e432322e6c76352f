/** The fields of a source as a form holds them: every one there, nothing null. */
import type { SourceShape } from "../../../lib/sources/shapes.ts";

export type SourceValues = Pick<SourceShape, "name" | "aliases" | "kind" | "affiliation" | "reliability" | "languages" | "confidential">
  & { reliabilityReason: string; url: string; notes: string; publicDescription: string };

export type SourceField = keyof SourceValues;

/** In the order of the form: a refusal puts the focus on the first. */
export const sourceFields = ["name", "aliases", "kind", "affiliation", "reliability", "reliabilityReason", "languages", "url", "confidential", "publicDescription", "notes"] as const satisfies readonly SourceField[];

export const sourceFieldWords: Record<SourceField, string> = {
  name: "Name", aliases: "Other names", kind: "Kind", affiliation: "Affiliation", reliability: "Reliability", reliabilityReason: "Why this letter", languages: "Languages",
  url: "Home page", confidential: "Confidential", publicDescription: "What readers see instead", notes: "Notes",
};

export const newValues: SourceValues = {
  name: "", aliases: [], kind: "news_outlet", affiliation: "unknown", reliability: "F", reliabilityReason: "", languages: [], url: "", confidential: false, publicDescription: "", notes: "",
};

export function valuesOf(source: SourceShape): SourceValues {
  const { name, aliases, kind, affiliation, reliability, languages, confidential } = source;
  const written = { reliabilityReason: source.reliabilityReason ?? "", url: source.url ?? "", notes: source.notes ?? "", publicDescription: source.publicDescription ?? "" };
  return { name, aliases, kind, affiliation, reliability, languages, confidential, ...written };
}
