/** A process that is kept running: started again when it dies, at once the first time, then with growing patience. */
import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { log } from "../lib/log.ts";

/** What a child ends with when it has said in words why it cannot run: a wrong setting, a taken port. */
export const REFUSED = 78;

const SHORTEST_MS = 100;
const LONGEST_MS = 15_000;
/** Whoever lived this long starts afresh. */
const HEALTHY_MS = 60_000;

type Watching = {
  env: Record<string, string>;
  /** What the child sends: the desk that it answers. */
  heard?: (message: unknown) => void;
  /** It died, or was told to end. */
  ended?: () => void;
  /** It ended by itself before it was ever ready: nobody waits for that to heal. */
  refused?: () => void;
};

export type Child = { tell: (message: string) => void; stop: () => Promise<void>; kill: () => void; release: () => void };

export function keepRunning(name: string, { env, heard, ended, refused }: Watching): Child {
  let child: ChildProcess;
  let [stopping, everHeard, deaths] = [false, false, 0];
  let gone = Promise.resolve();

  function start(): void {
    const began = Date.now();
    const mine = fork(join(import.meta.dirname, `${name}.ts`), { env: { ...process.env, ...env, FIRST_START: everHeard ? "" : "1" }, execArgv: [] });
    child = mine;
    mine.on("message", (message) => { everHeard = true; heard?.(message); });
    gone = new Promise((resolve) => {
      mine.once("exit", (code, signal) => {
        resolve();
        ended?.();
        if (stopping) return;
        if (signal === null && !everHeard && refused) return refused();
        deaths = Date.now() - began > HEALTHY_MS ? 0 : deaths + 1;
        const wait = Math.min(SHORTEST_MS * 2 ** (deaths - 1), LONGEST_MS);
        log.warn({ thing: name, why: signal ?? String(code), milliseconds: wait }, "a process ended and is started again");
        void sleep(wait, undefined, { ref: true }).then(() => { if (!stopping) start(); });
      });
    });
  }

  start();
  return {
    /** From now on it may end by itself: whoever ends a whole group of processes ends it, too. */
    release: () => { stopping = true; },
    tell: (message) => { if (child.connected) child.send(message, () => undefined); },
    /** Told to finish what it is doing; waits until it is gone. */
    stop: async () => { stopping = true; child.kill("SIGTERM"); await gone; },
    kill: () => { stopping = true; child.kill("SIGKILL"); },
  };
}
