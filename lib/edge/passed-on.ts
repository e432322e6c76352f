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
    // Said again, as node:http would write a body of GET or DELETE without telling where it ends.
    ...(headers["transfer-encoding"] !== undefined && { "transfer-encoding": "chunked" }),
  };
}

export const answerOf = (headers: IncomingHttpHeaders): OutgoingHttpHeaders => withoutHops(headers);

export const hasBody = ({ "transfer-encoding": chunks, "content-length": length }: IncomingHttpHeaders): boolean =>
  chunks !== undefined || (length !== undefined && length !== "0");

function withoutHops(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  const named = new Set(headers.connection?.toLowerCase().split(",").map((name) => name.trim()));
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !hopByHop.has(name) && !named.has(name)));
}
