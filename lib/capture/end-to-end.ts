/** Which headers a proxy hands on. Pure. */

/** Between two neighbours alone (RFC 9110 §7.6.1), with what browsers say to proxies. */
const hopByHop = new Set(["connection", "proxy-connection", "keep-alive", "proxy-authenticate", "proxy-authorization", "te", "trailer", "transfer-encoding", "upgrade"]);

/** `raw` alternates names and values, as Node gives them; so does the answer, without what was meant for the proxy. */
export function endToEnd(raw: readonly string[], ...without: string[]): string[] {
  const pairs = Array.from({ length: Math.floor(raw.length / 2) }, (_, at): [string, string] => [raw[at * 2] ?? "", raw[at * 2 + 1] ?? ""]);
  const named = pairs.filter(([name]) => name.toLowerCase() === "connection").flatMap(([, value]) => value.toLowerCase().split(",").map((part) => part.trim()));
  const dropped = new Set([...hopByHop, ...named, ...without]);
  return pairs.filter(([name]) => !dropped.has(name.toLowerCase())).flat();
}
