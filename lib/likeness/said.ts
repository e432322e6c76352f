import type { Match } from "./matching.ts";

/** Why a match is believed, in a few words: "7 of 9 frames, shifted by 1.0 s, mirrored". */
export function saidOf(match: Pick<Match, "frames" | "of" | "shift" | "speed" | "mirrored" | "still">): string {
  const parts = [what(match)];
  if (match.still === "neither") {
    if (Math.abs(match.speed - 1) >= 0.02) parts.push(`at ${(1 / match.speed).toFixed(2)} times the speed`);
    else if (Math.abs(match.shift) >= 0.05) parts.push(`shifted by ${Math.abs(match.shift).toFixed(1)} s`);
  }
  if (match.mirrored) parts.push("mirrored");
  return parts.join(", ");
}

function what({ still, frames, of }: Pick<Match, "frames" | "of" | "still">): string {
  const first = frames[0];
  if (still === "both") return "The picture";
  if (still === "here") return `The picture, at ${(first?.there ?? 0).toFixed(1)} s of the video`;
  return `${frames.length} of ${of} ${of === 1 ? "frame" : "frames"}`;
}
