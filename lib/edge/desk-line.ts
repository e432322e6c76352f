/** The line to the desk: a unix socket, whether somebody is at its other end, and the passing on of requests. I/O. */
import { Agent, type IncomingMessage, request as ask, type ServerResponse } from "node:http";
import { log } from "../log.ts";
import { answerOf, hasBody, requestFor } from "./passed-on.ts";

export type DeskLine = ReturnType<typeof deskLine>;

type Options = {
  socketPath: string;
  /** The desk's own host, whatever name it was asked by. */
  host: string;
};

/** More than this do not wait: they hear at once that the desk is down. */
const MOST_WAITING = 200;
/** The desk's longest answer: after this the request is given up. */
const LONGEST_MS = 5 * 60_000;
/** Bodies that are no file are small: whoever sends one drop by drop is cut off. */
const BODY_MS = 120_000;

export function deskLine({ socketPath, host }: Options) {
  const agent = new Agent({ keepAlive: true, maxFreeSockets: 64, keepAliveMsecs: 30_000 });
  const waiting = new Set<(up: boolean) => void>();
  let isUp = false;

  const state = {
    up(): void { isUp = true; for (const go of waiting) go(true); },
    down(): void { isUp = false; },
    /** True once the desk answers; false when it does not in time. */
    whenUp(patienceMs: number): Promise<boolean> | true | false {
      if (isUp) return true;
      if (waiting.size >= MOST_WAITING) return false;
      return new Promise((resolve) => {
        const done = (up: boolean): void => { clearTimeout(timer); waiting.delete(done); resolve(up); };
        const timer = setTimeout(() => done(false), patienceMs);
        waiting.add(done);
      });
    },
    close(): void { for (const go of waiting) go(false); agent.destroy(); },
  };

  /** Waits `patienceMs` for a desk that is starting. Passes it on, once more if the desk died over it and nothing can have changed. Answers what became of it. */
  async function pass(request: IncomingMessage, response: ServerResponse, { address, patienceMs }: { address: string; patienceMs: number }): Promise<Outcome> {
    const canRepeat = ["GET", "HEAD", "OPTIONS"].includes(request.method ?? "") && !hasBody(request.headers);
    for (let attempt = 1; ; attempt += 1) {
      if (!(await state.whenUp(patienceMs))) return "down";
      const outcome = await passOnce(request, response, address);
      if (outcome === "answered" || outcome === "gone" || !canRepeat || attempt === 3) return outcome;
      // The supervisor may not have heard of it yet.
      await new Promise((resolve) => setTimeout(resolve, 50 * attempt));
    }
  }

  function passOnce(request: IncomingMessage, response: ServerResponse, address: string): Promise<Outcome> {
    return new Promise((resolve) => {
      if (request.socket.destroyed) return resolve("gone");
      const { method, url } = request;
      // A body has a connection of its own: whatever went wrong with its end, nobody else's request comes behind it.
      // We close it, not the desk: one that closed while the end of the request is still being written would take its answer away.
      const isOwn = hasBody(request.headers);
      const headers = { ...requestFor(request.headers, { host, address }), ...(isOwn && { connection: "keep-alive" }) };
      const outgoing = ask({ agent: isOwn ? false : agent, socketPath, method, path: url, headers, setHost: false });
      let [sent, isAnswering] = [false, false];
      outgoing.setTimeout(LONGEST_MS, () => outgoing.destroy());
      outgoing.once("response", (answer) => {
        isAnswering = true;
        answer.once("close", () => resolve("answered"));
        try {
          relay(answer, response);
        } catch (err) {
          log.error({ err }, "an answer of the desk could not be passed on");
          answer.destroy();
          response.destroy();
        }
      });
      outgoing.once("error", (err: NodeJS.ErrnoException) => {
        request.unpipe(outgoing);
        // An answer that came before the whole request was sent stands; the rest is read and dropped, so that it arrives.
        request.resume();
        if (isAnswering) return;
        if (request.socket.destroyed) return resolve("gone");
        if (err.code !== "ECONNREFUSED" && err.code !== "ENOENT") log.warn({ err, method }, "the desk did not answer");
        resolve(sent ? "lost" : "down");
      });
      response.once("close", () => { if (!response.writableFinished) outgoing.destroy(); });
      outgoing.once("socket", (socket) => {
        const go = (): void => { sent = true; };
        if (socket.connecting) socket.once("connect", go);
        else go();
      });
      sendBody(request, outgoing);
    });
  }

  return { ...state, pass };
}

/** `down`: it never had the request. `lost`: it had it and went away. `gone`: the client did. */
export type Outcome = "answered" | "down" | "lost" | "gone";

function sendBody(request: IncomingMessage, outgoing: ReturnType<typeof ask>): void {
  if (!hasBody(request.headers)) return void outgoing.end();
  const timer = isUpload(request) ? null : setTimeout(() => request.destroy(), BODY_MS);
  request.once("end", () => clearTimeout(timer ?? undefined));
  request.once("close", () => { clearTimeout(timer ?? undefined); if (!request.complete) outgoing.destroy(); });
  request.pipe(outgoing);
}

/** Files, parts of files, and forms with a file; they may take as long as the server's limit for a whole request. */
const isUpload = ({ headers }: IncomingMessage): boolean => /^(multipart\/form-data|application\/offset\+octet-stream)/i.test(headers["content-type"] ?? "");

function relay(answer: IncomingMessage, response: ServerResponse): void {
  response.writeHead(answer.statusCode ?? 502, answerOf(answer.headers));
  answer.pipe(response);
  // Cut short there, cut short here: a shorter answer must not look like a whole one.
  answer.once("error", () => response.destroy());
  answer.once("close", () => { if (!answer.complete) response.destroy(); });
}
