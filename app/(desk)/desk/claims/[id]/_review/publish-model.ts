/** What the publish dialog holds, what is wrong with it, and what is true of the revision. Pure. */
import type { ClaimShape } from "../../../../../../lib/claims/shapes.ts";
import type { NextPublication } from "../../../../../../lib/publishing/next-publication.ts";
import type { PublicationKind } from "../../../../../../lib/review/words.ts";

export type Draft = { kind: PublicationKind; slug: string; note: string; when: "now" | "later"; at: string };
export type Faults = Partial<Record<"slug" | "note" | "at", string>>;
export type Publication = { version: number; kind?: PublicationKind; note?: string; slug?: string; publishAt?: string };

/** What is wrong before the desk is asked; the desk asks all of it again. */
export function faultsIn({ kind, note, when, at, slug }: Draft, { fixed, now }: { fixed: boolean; now: Date }): Faults {
  const time = new Date(at);
  return {
    ...(kind !== "first" && !note.trim() && { note: kind === "correction" ? "A correction needs a note: what was wrong, and what is right." : "Say what changed; readers see this note." }),
    ...(!fixed && !slug.trim() && { slug: "Give an address, such as bodies-handed-over." }),
    ...(when === "later" && (Number.isNaN(time.getTime()) ? { at: "Give a day and a time." } : time <= now && { at: "That time has passed. Choose one to come, or publish now." })),
  };
}

/** As the API takes it. A note that was emptied is sent as nothing. */
export function publicationOf({ kind, slug, note, when, at }: Draft, version: number, fixed: boolean): Publication {
  return { version, kind, ...(note.trim() && { note }), ...(!fixed && { slug: slug.trim() }), ...(when === "later" && { publishAt: new Date(at).toISOString() }) };
}

/** The next full hour, as a `datetime-local` field writes it, in the zone of this device. */
export function nextHour(now: Date): string {
  const at = new Date(now);
  at.setHours(at.getHours() + 1, 0, 0, 0);
  return localTime(at);
}

export function localTime(at: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** "Europe/Kyiv, UTC+3" at that moment: what a time without an offset means here. */
export function zoneWords(at: Date, timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone): string {
  if (Number.isNaN(at.getTime())) return timeZone;
  const offset = new Intl.DateTimeFormat("en-GB", { timeZone, timeZoneName: "shortOffset" }).formatToParts(at).find(({ type }) => type === "timeZoneName")?.value ?? "";
  const inUtc = offset.replace("GMT", "UTC");
  return timeZone === "UTC" || timeZone === inUtc ? "UTC" : `${timeZone}, ${inUtc}`;
}

/** Only what is true, a sentence each; what stands in the way first. */
export function checkedWords({ checks, warnings, approval, confidential, verdict }: Pick<NextPublication, "checks" | "warnings" | "approval" | "confidential" | "verdict">, override: ClaimShape["override"]): string[] {
  const unmet = checks.filter(({ met }) => !met).map(({ why, toSatisfy }) => `${why} ${toSatisfy}`);
  const met = (guard: string) => checks.some((check) => check.guard === guard && check.met);
  return [
    ...unmet,
    ...(approval ? [approval.apart ? `Approved by ${approval.by.name}, who did not work on it.` : `Approved by ${approval.by.name}, who also worked on it.`] : []),
    ...(verdict.fourEyes ? [] : ["Four eyes is switched off, and the page says so."]),
    ...(override?.confirmedBy ? [`The override is confirmed by ${override.confirmedBy.name}.`] : []),
    ...(met("claimreview") ? ["The ClaimReview is complete."] : []),
    ...warnings,
    confidential.length === 0 ? "No confidential source." : `${confidential.length === 1 ? "One confidential source, shown as" : `${confidential.length} confidential sources, shown as`} ${confidential.map((name) => `“${name}”`).join(", ")}.`,
  ];
}
