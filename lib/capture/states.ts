/** The words that describe a capture. */
export const captureStates = ["queued", "running", "done", "partial", "failed", "blocked"] as const;
export type CaptureState = (typeof captureStates)[number];

/** What asked for it. */
export const captureCauses = ["attached", "asked", "recheck", "article"] as const;
export type CaptureCause = (typeof captureCauses)[number];

export type CaptureRecordJson = Record<string, unknown>;
