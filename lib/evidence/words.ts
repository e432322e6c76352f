/** The words of the domain that describe an evidence item. */
import { type Verdict, verdicts } from "../claims/words.ts";

export const media = ["text", "video", "image", "audio", "document", "statement"] as const;
export type Medium = (typeof media)[number];

export const attributions = ["named", "unnamed"] as const;
export type Attribution = (typeof attributions)[number];

/** NATO Admiralty code, the digit: 1 confirmed by others … 5 improbable, 6 cannot be judged. */
export const credibilities = [1, 2, 3, 4, 5, 6] as const;
export type Credibility = (typeof credibilities)[number];

export const authenticities = ["authentic", "altered", "not_established"] as const;
export type Authenticity = (typeof authenticities)[number];

export const findings = verdicts;
export type Finding = Verdict;

/** What an editor may release of a confidential source's evidence (DOMAIN.md §6.3). */
export const releasables = ["url", "files", "locator", "quote", "translation", "transcript", "publishedAt"] as const;
export type Releasable = (typeof releasables)[number];

export const snapshotHows = ["captured", "uploaded", "pasted"] as const;
export type SnapshotHow = (typeof snapshotHows)[number];

/** What a file of a snapshot is; `boxes`: where each word stands in the picture. An upload has one file, the original; a pasted text likewise. */
export const fileRoles = ["screenshot", "boxes", "pdf", "html", "text", "wacz", "manifest", "timestamp", "original"] as const;
export type FileRole = (typeof fileRoles)[number];

/** What the desk made itself; the original is what it was given, or what lay at an address that leads to no page. */
export type ProductRole = Exclude<FileRole, "original">;
export const isProduct = (role: FileRole): role is ProductRole => role !== "original";

/** What was given to the desk, or what it saw; not what it wrote down about that. */
export const aboutRoles = ["manifest", "timestamp", "boxes"] as const satisfies readonly FileRole[];
export const isMaterial = ({ role }: { role: FileRole }): boolean => !(aboutRoles as readonly FileRole[]).includes(role);

/** Stopped: by somebody, who may have it begun again. */
export const analysisStates = ["queued", "running", "done", "failed", "stopped"] as const;
export type AnalysisState = (typeof analysisStates)[number];

export const isWorking = ({ state }: { state: AnalysisState }): boolean => state === "queued" || state === "running";

export const timestampKinds = ["rfc3161", "opentimestamps"] as const;
export type TimestampKind = (typeof timestampKinds)[number];

export const timestampStates = ["pending", "done", "failed"] as const;
export type TimestampState = (typeof timestampStates)[number];

/** Views of a picture in which retouching may show. */
export const pictureViews = ["error-level", "noise"] as const;
export type PictureView = (typeof pictureViews)[number];

/** What is kept of an analysis; frames and pictures are files of their own. */
export type KeptAnalysis = Record<string, unknown>;
