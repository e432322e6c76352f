/** Fetches a page from the desk over its socket, as the worker does to make files of it. I/O. */
import { Agent, type IncomingHttpHeaders, request } from "node:http";
import { buffer } from "node:stream/consumers";
import { type Door, MAKE } from "./door.ts";

export type DeskAnswer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

const agent = new Agent({ keepAlive: true, maxSockets: 8 });
const PATIENCE_MS = 60_000;

/** Throws when the desk does not answer, or breaks off. `askDesk(door(), "/uk/verdicts/x")` gets what readers would get. */
export async function askDesk(desk: Door, path: string): Promise<DeskAnswer> {
  try {
    return await ask(desk, path);
  } catch (error) {
    // A connection that was kept may have ended just now: that says nothing of the desk.
    if (error instanceof KeptTooLong) return ask(desk, path);
    throw error;
  }
}

class KeptTooLong extends Error {}

function ask({ socketPath, makeSecret }: Door, path: string): Promise<DeskAnswer> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ agent, socketPath, path, headers: { host: "desk", [MAKE]: makeSecret } }, (answer) => {
      buffer(answer).then((body) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }), reject);
    });
    outgoing.setTimeout(PATIENCE_MS, () => outgoing.destroy(new Error("The desk did not answer in time")));
    outgoing.once("error", (error) => reject(outgoing.reusedSocket ? new KeptTooLong(error.message, { cause: error }) : error));
    outgoing.end();
  });
}
