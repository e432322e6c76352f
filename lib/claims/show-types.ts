/** The rows that `show.ts` reads, named here so that it stays pure. */
import type { PublicationKind, Stage } from "../review/words.ts";
import type { Reliability, SourceKind } from "../sources/words.ts";

export type ClaimStanding = {
  id: string; slug: string | null; version: number; revision: number; stage: Stage;
  scheduledFor: Date | null; scheduleRefused: string | null;
  overrideConfirmedBy: string | null; reopenedKind: PublicationKind | null; reopenedNote: string | null;
  assigneeId: string | null; submittedBy: string | null; createdAt: Date; updatedAt: Date;
  retractedAt: Date | null; retractedNote: string | null;
};

export type RegistryEntry = { id: string; name: string; kind: SourceKind; affiliation: string; reliability: Reliability; confidential: boolean };

export type Place = {
  appearanceId: string; articleVersion: number; state: "ok" | "drifted" | "orphaned";
  exact: string; prefix: string; suffix: string; start: number; end: number;
};
