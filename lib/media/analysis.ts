/** What can be known of a stored file, and how far the analysis goes. */

/** `group` is the family of the field as exiftool or ffprobe names it; `sensitive` marks what could lead to a person or a place. */
export type MetadataRow = { group: string; name: string; value: string; sensitive?: true };
/** Seconds from the beginning, and the picture's path. */
export type KeyFrame = { at: number; path: string };
/** `words` is a sentence for people; it never calls a file authentic. */
export type Credentials = { state: "absent" | "invalid" | "untrusted" | "trusted"; signer: string | null; when: string | null; claims: string[]; words: string };

/**
 * `duration` in seconds, `width` and `height` in pixels as shown (turned as the file asks). `createdAt` is an ISO 8601 time
 * with the zone that the file writes, or with none, and `createdFrom` the field it comes from. `problems` are sentences: what
 * could not be done, and why. `missing` names the programs that are not installed, each with the command that brings it.
 */
export type Analysis = {
  mediaType: string;
  duration: number | null;
  width: number | null;
  height: number | null;
  codecs: string[];
  createdAt: string | null;
  createdFrom: string | null;
  metadata: MetadataRow[];
  c2pa: Credentials;
  keyFrames: KeyFrame[];
  thumbnail: { path: string } | null;
  contactSheet: { path: string } | null;
  waveform: { path: string } | null;
  pages: number | null;
  text: string | null;
  problems: string[];
  missing: string[];
};

export type Limits = {
  /** Of the clock, for each step but decoding. */
  seconds: number;
  /** Of the clock, for decoding all of a video or a sound. */
  decodeSeconds: number;
  /** Of memory, for each program, beyond what it needs to start. */
  megabytes: number;
  /** In one picture or one frame. */
  pixels: number;
  keyFrames: number;
  pages: number;
  characters: number;
};

export const defaultLimits: Limits = { seconds: 30, decodeSeconds: 1800, megabytes: 1000, pixels: 100_000_000, keyFrames: 200, pages: 2000, characters: 5_000_000 };

export const noCredentials: Credentials = { state: "absent", signer: null, when: null, claims: [], words: "The file carries no content credentials. Most files carry none; it says nothing about them." };

export const nothingKnown = (mediaType: string): Analysis => ({
  mediaType, duration: null, width: null, height: null, codecs: [], createdAt: null, createdFrom: null, metadata: [], c2pa: noCredentials,
  keyFrames: [], thumbnail: null, contactSheet: null, waveform: null, pages: null, text: null, problems: [], missing: [],
});
