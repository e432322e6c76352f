/** Metadata that could lead to a person or a place: shown to those who see the original, never to readers. */

const telling = /gps|latitude|longitude|location|position|serial|owner|artist|author|creator|by-?line|copyright|phone|email|hostcomputer|camera.?id|user.?name|iso6709|\bcity\b|address/i;

export const isSensitive = (name: string): boolean => telling.test(name);
