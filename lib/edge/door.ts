/**
 * How the processes of one server find each other: the supervisor makes a socket and a secret for each start and hands
 * them to its children in the environment.
 */
import { timingSafeEqual } from "node:crypto";

/** The header by which the worker asks the desk for what it is about to store. The edge lets none in from outside. */
export const MAKE = "x-make";

export type Door = { socketPath: string; makeSecret: string };

export const environmentOf = ({ socketPath, makeSecret }: Door): Record<string, string> => ({ DESK_SOCKET: socketPath, DESK_MAKE_SECRET: makeSecret });

/** Throws where there is none: this process was not started by bin/serve.ts. */
export function door(env: Record<string, string | undefined> = process.env): Door {
  const { DESK_SOCKET: socketPath, DESK_MAKE_SECRET: makeSecret } = env;
  if (!socketPath || !makeSecret) throw new Error("There is no desk to ask: this process is started by bin/serve.ts");
  return { socketPath, makeSecret };
}

export function isMaking(header: string | string[] | undefined, { makeSecret }: Door): boolean {
  const [given, ours] = [Buffer.from(String(header ?? "")), Buffer.from(makeSecret)];
  return given.length === ours.length && timingSafeEqual(given, ours);
}
