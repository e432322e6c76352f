import { WordsDiff } from "@/_components/words-diff";
import type { Change } from "../../../lib/claims/shapes.ts";
import { fieldWords } from "../../../lib/publishing/plain-words.ts";

/** What a publication changed against the one before it. `names` says what an evidence key is called. */
export function Changes({ changes, names }: { changes: readonly Change[]; names?: ReadonlyMap<string, string> }) {
  return (
    <>
      {changes.map(({ field, evidenceId, before, after }, index) => (
        <div className="change" key={index}>
          <p className="where">{fieldWords[field] ?? field}{evidenceId && names?.has(evidenceId) ? `, ${names.get(evidenceId)}` : ""}</p>
          <p><WordsDiff before={said(before)} after={said(after)} /></p>
        </div>
      ))}
    </>
  );
}

/** A value of a difference in words: text as it is, things by their name, lists one after the other. */
export function said(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value.charAt(0).toUpperCase() + value.slice(1);
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (Array.isArray(value)) return value.map(said).filter((part) => part !== "").join(", ");
  return saidThing(value as Record<string, unknown>);
}

function saidThing(thing: Record<string, unknown>): string {
  const { name, reason, article, url, source, finding, quote, files, statement } = thing;
  if (files) return (files as { sha256: string }[]).map((file) => file.sha256.slice(0, 12)).join(", ");
  if (article) return said((article as { title: string }).title);
  if (source) return [source, finding, quote].filter((part) => typeof part === "string").join(": ");
  return said(name ?? reason ?? url ?? statement ?? "");
}
