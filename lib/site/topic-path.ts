/** A topic is free text in any script; its address is that text, percent-encoded. Pure. */
export const topicPath = (topic: string): string => `/topics/${encodeURIComponent(topic)}`;

/** What an address names, out of its percent-encoding; empty where that is broken, which names nothing. */
export function decodedPart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}
