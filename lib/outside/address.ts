/** Which internet addresses belong to the public network: the only ones that the desk asks for what strangers name. Pure. */
import { isIPv4, isIPv6 } from "node:net";

/** Special ranges of IPv4 (IANA special-purpose registry, RFC 6890 and successors), multicast and what is reserved. */
const special4 = [
  "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24",
  "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
].map(rangeOf);

/** Of IPv6 only 2000::/3 is global unicast; these stand inside it: protocol assignments with Teredo and ORCHID, documentation, 6to4. */
const global6 = rangeOf("2000::/3");
const special6 = ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "2620:4f:8000::/48"].map(rangeOf);

/** False for everything that is no address, too: whoever asks has resolved the name before. */
export function isPublicAddress(address: string): boolean {
  if (address.includes("%")) return false;
  if (isIPv4(address)) return !special4.some((range) => holds(range, bits4(address)));
  if (!isIPv6(address)) return false;
  const bits = bits6(address);
  return holds(global6, bits) && !special6.some((range) => holds(range, bits));
}

type Range = { start: bigint; shift: bigint };

function rangeOf(range: string): Range {
  const [address = "", length = "0"] = range.split("/");
  const [bits, width] = address.includes(":") ? [bits6(address), 128] : [bits4(address), 32];
  const shift = BigInt(width - Number(length));
  return { start: bits >> shift, shift };
}

const holds = ({ start, shift }: Range, bits: bigint): boolean => bits >> shift === start;

function bits4(address: string): bigint {
  return address.split(".").reduce((bits, part) => (bits << 8n) | BigInt(part), 0n);
}

function bits6(address: string): bigint {
  // The last 32 bits may be written as IPv4.
  const plain = address.replace(/(\d+\.\d+\.\d+\.\d+)$/, (last) => {
    const bits = bits4(last);
    return `${(bits >> 16n).toString(16)}:${(bits & 0xffffn).toString(16)}`;
  });
  const [before = "", after] = plain.split("::");
  const [head, tail] = [before, after ?? ""].map((half) => half.split(":").filter((part) => part !== ""));
  const gap = after === undefined ? 0 : 8 - (head?.length ?? 0) - (tail?.length ?? 0);
  return [...(head ?? []), ...Array.from({ length: gap }, () => "0"), ...(tail ?? [])].reduce((bits, part) => (bits << 16n) | BigInt(`0x${part}`), 0n);
}
