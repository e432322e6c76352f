export const importFormats = ["claimreview", "csv", "json"] as const;
export type ImportFormat = (typeof importFormats)[number];

export const importStates = ["running", "done", "failed"] as const;
export type ImportState = (typeof importStates)[number];
