/** Where a request comes from, for counting wrong guesses. The server in front sets the header; a client's own is dropped there. */
import { isIP } from "node:net";

export const CLIENT_ADDRESS = "x-client-address";

/** The address to count against; null when no server in front has set one. One IPv6 network (/64) counts as one. */
export function clientAddress(request: Request): string | null {
  const address = request.headers.get(CLIENT_ADDRESS)?.replace(/^::ffff:(?=\d+\.)/i, "");
  if (!address) return null;
  return isIP(address) === 6 ? networkOf(address) : address;
}

/**
 * What the server in front sets: the peer's address; or, when the peer is a proxy on this machine or in a private
 * network, the last address of X-Forwarded-For, which that proxy wrote itself. `behindProxy`: the desk's own address is
 * https, which somebody in front of us must speak. Without, whoever sends the header wrote it themself.
 */
export function addressSeen(peer: string, forwardedFor: string | string[] | undefined, { behindProxy }: { behindProxy: boolean }): string {
  const told = forwardedFor?.toString().split(",").at(-1)?.trim();
  return told && behindProxy && isIP(told) && isNear(peer) ? told : peer;
}

function isNear(peer: string): boolean {
  return /^(::ffff:)?(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)|^::1$|^f[cd][0-9a-f]{2}:/i.test(peer);
}

/** The first four groups, with `::` written out. */
function networkOf(address: string): string {
  const [head = "", tail] = address.split("::");
  const groups = head.split(":").filter(Boolean);
  const ending = tail?.split(":").filter(Boolean) ?? [];
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - groups.length - ending.length }, () => "0");
  return [...groups, ...zeros, ...ending].slice(0, 4).map((group) => group.toLowerCase().replace(/^0+(?=.)/, "")).join(":");
}
