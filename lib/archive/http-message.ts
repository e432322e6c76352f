/** The heads of an exchange as HTTP/1.1 (RFC 9112), which is how WARC keeps them whatever was spoken on the wire. Pure. */
import type { Exchange } from "./exchange.ts";

/** What described the body on the wire and is untrue of the decoded one that is kept; the name with this prefix is what others' tools use as well. */
const ofTheWire = new Set(["content-encoding", "transfer-encoding", "content-length"]);
const token = /^[!#$%&'*+.^_`|~0-9a-z-]+$/i;

/** Request line and fields. The body of a request is not recorded. */
export function requestHead({ url, method, requestHeaders }: Exchange): string {
  const { pathname, search, host } = new URL(url);
  const named = requestHeaders.some(([name]) => name.toLowerCase() === "host");
  return head(`${oneLine(method)} ${pathname}${search} HTTP/1.1`, named ? requestHeaders : [["Host", host], ...requestHeaders]);
}

/** Status line and fields, made to agree with a body of `bytes` decoded bytes. */
export function responseHead({ status, statusText, responseHeaders }: Exchange, bytes: number): string {
  const kept = responseHeaders.map(([name, value]): [string, string] => [ofTheWire.has(name.toLowerCase()) ? `x-orig-${name}` : name, value]);
  return head(`HTTP/1.1 ${status} ${oneLine(statusText)}`, [...kept, ["Content-Length", String(bytes)]]);
}

/** The media type a header names, without parameters; null without one. */
export function mediaTypeIn(headers: Exchange["responseHeaders"]): string | null {
  const named = headers.find(([name]) => name.toLowerCase() === "content-type")?.[1].split(";")[0]?.trim().toLowerCase() ?? "";
  return /^[\w.+-]+\/[\w.+-]+$/.test(named) ? named : null;
}

/** Names that are none (HTTP/2's `:path`) are left out; a value cannot begin another line. Chromium tells of a field that came twice as one with two lines. */
function head(start: string, fields: [string, string][]): string {
  const lines = fields.filter(([name]) => token.test(name)).flatMap(([name, value]) => value.split("\n").map((each) => `${name}: ${oneLine(each).trim()}`));
  return `${[start.trimEnd(), ...lines].join("\r\n")}\r\n\r\n`;
}

const oneLine = (text: string): string => text.toWellFormed().replace(/[\r\n\0]+/g, " ");
