/**
 * Jobs go in lanes, beside each other: what waits in one keeps no other waiting. A lane carries out as many jobs at once
 * as is said here; those with a `turn` of their own (the deliveries to one receiver) go one after the other all the same.
 */
import type { Work } from "./queue.ts";

export const lanes = { desk: 1, site: 1, imports: 1, webhooks: 6, captures: 1, rechecks: 1, analysis: 1, timestamps: 1, verifying: 1 } as const;
export type Lane = keyof typeof lanes;

export const laneOf: Record<Work["kind"], Lane> = { "publish-scheduled": "desk", "make-site": "site", "make-missing": "site", "rebuild-site": "site", "forget-quarantined": "desk", import: "imports", "deliver-webhook": "webhooks", capture: "captures", recheck: "desk", analyse: "analysis", seal: "timestamps", timestamp: "timestamps", "erase-bytes": "desk", "verify-evidence": "verifying" };
