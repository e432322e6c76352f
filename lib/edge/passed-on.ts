/** What of a request reaches the desk, and what of its answer reaches the client (SECURITY 3). Pure. */
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from "node:http";
import { CLIENT_ADDRESS } from "../auth/address.ts";
import { isForbiddenHeader } from "../http-policy.ts";

/** Between two neighbours only: RFC 9110, 7.6.1. */
const hopByHop = new Set(["connection", "keep-alive", "proxy-authenticate", "proxy-authorization", "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade", "expect"]);

/**
 * A request's headers for the desk: nothing that only our own processes say is taken from outside, and the host is ours
 * whatever was asked. A body comes as it came: counted, or in chunks.
 */
export function requestFor(headers: IncomingHttpHeaders, { host, address }: { host: string; address: string }): OutgoingHttpHeaders {
  const kept = withoutHops(headers);
  for (const name of Object.keys(kept)) if (isForbiddenHeader(name)) delete kept[name];
  return {
    ...kept, host, [CLIENT_ADDRESS]: address,
    ...framingOf(headers),
  };
}

/**
 * Where a body ends is said by us and cannot be named away in `Connection`: node:http would write a body of GET or DELETE
 * without an end, and the desk would read what follows as somebody's next request.
 */
function framingOf({ "transfer-encoding": chunks, "content-length": length }: IncomingHttpHeaders): OutgoingHttpHeaders {
  if (chunks !== undefined) return { "transfer-encoding": "chunked" };
  return length === undefined ? {} : { "content-length": length };
}

/** Nobody has a reason to call these a matter of the connection. */
export const namesFraming = ({ connection = "" }: IncomingHttpHeaders): boolean => /(^|,)\s*(content-length|transfer-encoding|host)\s*(,|$)/i.test(connection);

export const answerOf = (headers: IncomingHttpHeaders): OutgoingHttpHeaders => withoutHops(headers);

export const hasBody = ({ "transfer-encoding": chunks, "content-length": length }: IncomingHttpHeaders): boolean =>
  chunks !== undefined || (length !== undefined && length !== "0");

function withoutHops(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  const named = new Set(headers.connection?.toLowerCase().split(",").map((name) => name.trim()));
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !hopByHop.has(name) && !named.has(name)));
}
