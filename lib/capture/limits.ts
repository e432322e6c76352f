/** How much of a page is taken, and how long it may take. Pure. */

export type CaptureLimits = {
  /** For everything; at its end the browser is killed, and what is there by then is the capture. */
  milliseconds: number;
  /** Until the page has loaded; what still comes afterwards is not waited for. */
  loadMilliseconds: number;
  /** For scrolling through it, and for what it fetches meanwhile. */
  settleMilliseconds: number;
  /** A page that does not react for so long runs an endless script. */
  hungMilliseconds: number;
  /** Of one unpacked body. */
  maxBodyBytes: number;
  /** Of a file that is taken in place of a page. */
  maxOriginalBytes: number;
  /** Of all bodies of a page together: as they come over the network, and unpacked. */
  maxTotalBytes: number;
  maxRequests: number;
  /** Of the picture, in CSS pixels: Chromium paints up to 16,384. */
  maxHeight: number;
};

const MB = 1024 * 1024;

export const captureLimits: CaptureLimits = {
  milliseconds: 120_000,
  loadMilliseconds: 25_000,
  settleMilliseconds: 12_000,
  hungMilliseconds: 6_000,
  maxBodyBytes: 64 * MB,
  maxOriginalBytes: 512 * MB,
  maxTotalBytes: 256 * MB,
  maxRequests: 2_000,
  maxHeight: 16_000,
};

export const viewport = { width: 1280, height: 800 } as const;

/** Fewer characters than this are hardly an article. */
export const FEW_CHARACTERS = 200;

/** One person's captures that wait or run at a time. */
export const MOST_UNDER_WAY = 50;
