/**
 * One request to what a stranger named, with the rules of SECURITY.md 11: http and https only, the name resolved, every
 * address of it checked, and the one that was checked connected to. Redirects are not followed here. I/O.
 */
import { lookup } from "node:dns/promises";
import { type IncomingMessage, request as overHttp } from "node:http";
import { request as overHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isPublicAddress } from "./address.ts";
import { OutsideRefusal } from "./refusal.ts";

export type Guarded = {
  method?: "GET" | "POST";
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** Ends everything: looking up, connecting, sending, and reading the answer. */
  signal: AbortSignal;
  /** `host:port` that may be asked though it is private. */
  allowPrivate: readonly string[];
  /** Given by tests alone. */
  resolve?: Resolve;
};

export type Resolve = (host: string) => Promise<readonly string[]>;

/** The answer, unread; whoever gets it reads or destroys it. Throws OutsideRefusal. */
export async function guardedRequest(address: string, { method = "GET", headers = {}, body, signal, ...guarded }: Guarded): Promise<IncomingMessage> {
  const url = urlOf(address);
  const pinned = await checkedAddresses(url, { ...guarded, signal });
  const send = url.protocol === "https:" ? overHttps : overHttp;
  return new Promise((answered, refused) => {
    const sent = send(url, {
      method, signal, headers, agent: false, lookup: toThoseAddresses(pinned), maxHeaderSize: 32 * 1024, insecureHTTPParser: false,
    }, answered);
    sent.on("error", (error) => refused(signal.aborted ? tooSlow() : new OutsideRefusal("unreachable", `${url.host} could not be reached (${codeOf(error)}).`)));
    sent.end(body);
  });
}

/** Throws OutsideRefusal for what `guardedRequest` would not ask, without asking it. Where a name leads is looked up anew when it is asked. */
export async function assertAskable(address: string, asked: Pick<Guarded, "signal" | "allowPrivate" | "resolve">): Promise<void> {
  await checkedAddresses(urlOf(address), asked);
}

/** Throws OutsideRefusal for what is no http or https address, names a person, or asks a port that no web server has. */
export function urlOf(address: string): URL {
  const url = URL.parse(address);
  if (!url) throw new OutsideRefusal("address", "This is no address.");
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new OutsideRefusal("not-http", "Only http and https addresses are fetched.");
  if (url.username || url.password) throw new OutsideRefusal("address", "An address with a name or password in it is not fetched.");
  return url;
}

export const portOf = (url: URL): number => Number(url.port || (url.protocol === "https:" ? 443 : 80));

/** Every address of the host, each checked; never empty. Throws OutsideRefusal. A connection may go to these and to no others. */
export async function checkedAddresses(url: URL, { allowPrivate, resolve = resolveHost, signal }: Pick<Guarded, "allowPrivate" | "resolve" | "signal">): Promise<readonly string[]> {
  // A literal never reaches Node's `lookup`: it is checked here like every other.
  const host = hostOf(url);
  const isAllowed = allowPrivate.includes(`${url.hostname}:${portOf(url)}`);
  if (!isAllowed && portOf(url) < 1024 && portOf(url) !== 80 && portOf(url) !== 443) throw new OutsideRefusal("port", `Port ${portOf(url)} is not asked.`);
  const addresses = isIP(host) ? [host] : await inTime(resolve(host), signal);
  if (addresses.length === 0) throw new OutsideRefusal("no-such-host", `There is no host ${url.hostname}.`);
  if (!isAllowed && !addresses.every(isPublicAddress)) throw new OutsideRefusal("private", `${url.hostname} is not on the public internet, and only that is asked.`);
  return addresses;
}

/** As it is looked up and connected to: an IPv6 literal without its brackets. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, "");

export async function resolveHost(host: string): Promise<string[]> {
  try {
    return (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address);
  } catch {
    return [];
  }
}

function inTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const late = () => reject(tooSlow());
  if (signal.aborted) late();
  signal.addEventListener("abort", late);
  return Promise.race([work, promise]).finally(() => signal.removeEventListener("abort", late));
}

/** Whatever is asked for, the connection goes to an address that was checked: the first, or the next ones where Node asks for all. */
export const toThoseAddresses = (addresses: readonly string[]): LookupFunction => (_host, options, done) => {
  const found = addresses.map((address) => ({ address, family: isIP(address) }));
  const [first] = found;
  if (options.all) done(null, found);
  else done(null, first?.address ?? "", first?.family ?? 0);
};

export const tooSlow = (): OutsideRefusal => new OutsideRefusal("too-slow", "It took too long to answer.");

const codeOf = (error: unknown): string => (error instanceof Error && "code" in error ? String(error.code) : "no answer");
