/** What the desk and the process that captures say to each other. Types only. */
import type { CaptureLimits } from "./limits.ts";
import type { CaptureOutcome } from "./outcome.ts";
import type { Step } from "./words.ts";

export type Order = {
  url: string;
  folder: string;
  allowPrivate: readonly string[];
  trustCertificate: boolean;
  limits: CaptureLimits;
  chromium: string;
  /** Names are resolved by who ordered (tests). */
  resolves: boolean;
};

export type ToCapture = { is: "order"; order: Order } | { is: "resolved"; host: string; addresses: readonly string[] };

export type FromCapture =
  | { is: "ready" }
  /** To be killed with the capture: Chromium has a process group of its own. */
  | { is: "browser"; pid: number }
  | { is: "resolve"; host: string }
  | { is: "step"; step: Step }
  /** What there is so far, in case that nothing follows. */
  | { is: "so-far"; outcome: CaptureOutcome }
  /** Nothing that a page may do leads here. */
  | { is: "broke"; why: string }
  | { is: "end"; outcome: CaptureOutcome };
