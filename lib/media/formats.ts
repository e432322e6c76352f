/** Which of ffmpeg's readers may open a file of a media type, and what else is done with it. */

/**
 * ffmpeg's demuxers by media type. Only these are tried: a playlist (HLS, DASH, concat) or a subtitle file that calls itself a
 * video opens other files and addresses, so it must find no reader.
 */
const demuxers: Record<string, string> = {
  mp4: "mov,mp4,m4a,3gp,3g2,mj2", quicktime: "mov,mp4,m4a,3gp,3g2,mj2", "x-m4v": "mov,mp4,m4a,3gp,3g2,mj2", "x-m4a": "mov,mp4,m4a,3gp,3g2,mj2", "3gpp": "mov,mp4,m4a,3gp,3g2,mj2", "3gpp2": "mov,mp4,m4a,3gp,3g2,mj2",
  webm: "matroska,webm", matroska: "matroska,webm", "x-matroska": "matroska,webm",
  ogg: "ogg", opus: "ogg", mpeg: "mp3,mpeg,mpegvideo,aac", mp2t: "mpegts", mp1s: "mpeg", mp2p: "mpeg", aac: "aac", aacp: "aac",
  wav: "wav", "x-wav": "wav", "vnd.wave": "wav", wave: "wav", flac: "flac", "x-flac": "flac", aiff: "aiff", "x-aiff": "aiff", amr: "amr",
  "vnd.avi": "avi", "x-msvideo": "avi", avi: "avi", "x-flv": "flv", "x-ms-asf": "asf", "vnd.ms-asf": "asf", "x-ms-wmv": "asf", mxf: "mxf",
};

export type Kind = "picture" | "moving" | "document" | "other";

/** `moving` is video and sound: what the container holds decides which. */
export function kindOf(mediaType: string): Kind {
  if (mediaType.startsWith("image/")) return mediaType === "image/svg+xml" ? "other" : "picture";
  if (mediaType === "application/pdf") return "document";
  return demuxersFor(mediaType) ? "moving" : "other";
}

/** A value for ffmpeg's `-format_whitelist`; null when no reader of ours takes the type. */
export function demuxersFor(mediaType: string): string | null {
  const [family, name] = mediaType.split("/");
  return family === "video" || family === "audio" || family === "application" ? (Object.hasOwn(demuxers, name ?? "") ? demuxers[name!]! : null) : null;
}

/** The options before `-i` by which ffmpeg and ffprobe open one local file and nothing else. */
export const openOnly = (path: string, demuxer: string, pixels: number): string[] => [
  "-protocol_whitelist", "file", "-format_whitelist", demuxer, "-max_pixels", String(pixels), "-i", `file:${path}`,
];
