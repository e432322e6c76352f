import type { ReactNode } from "react";
import { languageName } from "../../../lib/articles/language.ts";
import { reliabilities, sourceKinds } from "../../../lib/sources/words.ts";
import { affiliationWords, reliabilityWords, sourceKindWords } from "../_words/sources";

/** The value of a field of a source, as people read it. */
export function showValue(field: string, value: unknown): ReactNode {
  if (Array.isArray(value)) return value.length === 0 ? none : names(value.map((item) => (field === "languages" ? languageName(String(item)) : String(item))));
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (value === "" || value === null || value === undefined) return none;
  const text = String(value);
  const kind = field === "kind" && sourceKinds.find((one) => one === text);
  if (kind) return sourceKindWords[kind];
  const letter = field === "reliability" && reliabilities.find((one) => one === text);
  if (letter) return reliabilityWords[letter];
  if (field === "affiliation") return affiliationWords(text);
  return <span dir="auto">{text}</span>;
}

const none = <span className="second">nothing</span>;

const names = (list: readonly string[]): ReactNode => list.map((name, at) => <span key={name}>{at > 0 && ", "}<bdi>{name}</bdi></span>);
