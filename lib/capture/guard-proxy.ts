/**
 * Chromium's only way out (SECURITY.md 11). It asks hosts for nothing that the page did not ask for, resolves each name once,
 * checks every address, and connects to the ones it checked: a name that changes its address afterwards gains nothing. I/O.
 */
import { createServer, type IncomingMessage, request as overHttp, type ServerResponse } from "node:http";
import { connect, type Socket } from "node:net";
import { checkedAddresses, hostOf, portOf, type Resolve, toThoseAddresses, urlOf } from "../outside/guarded-request.ts";
import { isOutsideRefusal, OutsideRefusal } from "../outside/refusal.ts";
import { endToEnd } from "./end-to-end.ts";

export type GuardOptions = {
  allowPrivate: readonly string[];
  /** Of all answers together, as they come over the network; the connections are cut when it is reached. */
  maxBytes: number;
  signal: AbortSignal;
  resolve?: Resolve;
};

export type Guard = {
  /** Where it listens: `http://127.0.0.1:<port>`. */
  url: string;
  /** The page asks for this address: from now on its host may be connected to. Throws OutsideRefusal. */
  admit: (address: string) => Promise<void>;
  /** The network address that was connected to for it; null before. */
  addressOf: (address: string) => string | null;
  /** Why the last connection to its host failed, in words; null when it did not. */
  failureOf: (address: string) => string | null;
  /** All addresses that names were resolved to, by `host:port`. */
  resolved: () => Promise<Record<string, readonly string[]>>;
  /** What was asked for and not let through, such as Chromium's own calls; the first hundred. */
  refused: { host: string; why: string }[];
  /** True when `maxBytes` was reached. */
  isSpent: () => boolean;
  /** Ends what is being received, so that what came so far can be kept. */
  cut: () => void;
  close: () => void;
};

const CONNECTING_MS = 15_000;
const MOST_REFUSED = 100;
/** Listens on a port of this machine alone until it is closed. */
export async function openGuard(options: GuardOptions): Promise<Guard> {
  const [pins, admitted] = [new Map<string, Promise<readonly string[]>>(), new Set<string>()];
  const [connected, failures] = [new Map<string, string>(), new Map<string, string>()];
  const [refused, open]: [Guard["refused"], Set<() => void>] = [[], new Set()];
  let received = 0;

  /** One answer for as long as the capture lasts, whatever the name server says next time. */
  const pin = (url: URL): Promise<readonly string[]> => {
    const known = pins.get(`${url.hostname}:${portOf(url)}`) ?? checkedAddresses(url, options);
    pins.set(`${url.hostname}:${portOf(url)}`, known);
    return known;
  };
  const cut = (): void => { for (const end of open) end(); };
  const count = (chunk: Buffer): void => {
    received += chunk.length;
    if (received > options.maxBytes) cut();
  };

  /** A connection to where the page may go, or the refusal. */
  async function reach(address: string, protocol: "http:" | "https:"): Promise<Socket> {
    const url = urlOf(address);
    if (url.protocol !== protocol || !admitted.has(url.origin)) throw new OutsideRefusal("address", "The page did not ask for this.");
    if (received > options.maxBytes) throw new OutsideRefusal("too-big", "The page is too big.");
    const socket = await dial(url, await pin(url)).catch((error: unknown) => {
      failures.set(url.origin, `${url.host} could not be reached (${codeOf(error)}).`);
      throw error;
    });
    connected.set(url.origin, socket.remoteAddress ?? "");
    // Whatever happens on the way to the end is seen by who reads it; nobody else has to.
    socket.on("error", (error) => failures.set(url.origin, `${url.host} broke off (${codeOf(error)}).`));
    return socket;
  }

  function refuse(host: string, error: unknown): string {
    const why = isOutsideRefusal(error) ? error.message : `It could not be reached (${codeOf(error)}).`;
    if (refused.length < MOST_REFUSED) refused.push({ host: host.slice(0, 300), why });
    return why;
  }

  async function forward(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const address = incoming.url ?? "";
    const socket = await reach(address, "http:").catch((error: unknown) => {
      const why = refuse(address, error);
      // Nothing of ours may pass for the site's own answer: a site that cannot be reached answers nothing.
      if (isOutsideRefusal(error)) outgoing.writeHead(403, { "content-type": "text/plain" }).end(why);
      else outgoing.destroy();
    });
    if (!socket) return;
    const url = urlOf(address);
    const headers = endToEnd(incoming.rawHeaders, "host");
    // Node would make a connection of its own, with a look-up of its own, if there were an agent, or `agent: false`.
    const sent = overHttp(url, { method: incoming.method ?? "GET", headers: ["host", url.host, ...headers, "connection", "close"], createConnection: () => socket, maxHeaderSize: 64 * 1024 });
    sent.on("error", (error) => { failures.set(url.origin, `${url.host} broke off (${codeOf(error)}).`); outgoing.destroy(); });
    sent.on("response", (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.statusMessage, endToEnd(answer.rawHeaders));
      answer.on("data", count).on("error", () => outgoing.destroy()).pipe(outgoing);
    });
    const end = (): void => { socket.destroy(); outgoing.end(() => outgoing.destroy()); };
    open.add(end);
    outgoing.on("error", () => undefined).on("close", () => { open.delete(end); socket.destroy(); });
    incoming.on("error", () => undefined).pipe(sent);
  }

  async function tunnel(incoming: IncomingMessage, client: Socket, head: Buffer): Promise<void> {
    client.on("error", () => undefined);
    const socket = await reach(`https://${incoming.url ?? ""}`, "https:").catch((error: unknown) => {
      const why = refuse(incoming.url ?? "", error);
      client.end(`HTTP/1.1 ${isOutsideRefusal(error) ? 403 : 502} Refused\r\ncontent-type: text/plain\r\nconnection: close\r\n\r\n${why}`);
    });
    if (!socket) return;
    const end = (): void => { socket.destroy(); client.destroy(); };
    open.add(end);
    for (const side of [socket, client]) side.on("close", () => { open.delete(end); socket.destroy(); client.end(); });
    client.write("HTTP/1.1 200 Connection established\r\n\r\n");
    if (head.length > 0) socket.write(head);
    socket.on("data", count).pipe(client);
    client.pipe(socket);
  }

  const server = createServer({ maxHeaderSize: 64 * 1024 }, (incoming, outgoing) => void forward(incoming, outgoing));
  server.on("connect", (incoming, client: Socket, head) => void tunnel(incoming, client, head));
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve); });
  const listening = server.address();
  const originOf = (address: string): string => URL.parse(address)?.origin ?? "";
  return {
    url: `http://127.0.0.1:${typeof listening === "object" && listening ? listening.port : 0}`,
    admit: async (address) => {
      const url = urlOf(address);
      await pin(url);
      admitted.add(url.origin);
    },
    addressOf: (address) => connected.get(originOf(address)) ?? null,
    failureOf: (address) => failures.get(originOf(address)) ?? null,
    resolved: async () => Object.fromEntries(await Promise.all([...pins].map(async ([host, found]) => [host, await found.catch(() => [])] as const))),
    refused,
    isSpent: () => received > options.maxBytes,
    cut,
    close: () => { cut(); server.closeAllConnections(); server.close(); },
  };
}

function dial(url: URL, addresses: readonly string[]): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostOf(url), port: portOf(url), lookup: toThoseAddresses(addresses), autoSelectFamily: true });
    const timer = setTimeout(() => socket.destroy(Object.assign(new Error("no answer"), { code: "ETIMEDOUT" })), CONNECTING_MS);
    socket.once("error", reject).once("connect", () => { socket.off("error", reject); resolve(socket); });
    socket.once("close", () => clearTimeout(timer)).once("connect", () => clearTimeout(timer));
  });
}

const codeOf = (error: unknown): string => (error instanceof Error && "code" in error ? String(error.code) : "no answer");
