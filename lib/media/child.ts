/**
 * The confined child: reads a list of tasks as JSON from standard input and answers a line of JSON for each, in order. Started by
 * ask-child.ts alone; what a task's file breaks ends with this process. I/O.
 */
import { text } from "node:stream/consumers";
import { Unreadable } from "../evidence/unreadable.ts";
import type { Answer, Task, TaskName, Tasks } from "./tasks.ts";

type Doers = { [N in TaskName]: (input: Tasks[N]["input"]) => Promise<Tasks[N]["result"]> };

/** Each brings its library only when it is asked for. */
const doers: Doers = {
  credentials: async (input) => (await import("./credentials.ts")).readCredentials(input),
  picture: async (input) => (await import("./pictures.ts")).readPicture(input),
  publicPicture: async (input) => (await import("./pictures.ts")).publicPicture(input),
  errorLevel: async (input) => (await import("./pictures.ts")).errorLevel(input),
  noise: async (input) => (await import("./pictures.ts")).noise(input),
  contactSheet: async (input) => (await import("./contact-sheet.ts")).contactSheet(input),
  likeness: async ({ paths }) => { const { hashesOf } = await import("../likeness/hashes-of.ts"); return Promise.all(paths.map(hashesOf)); },
  pdf: async (input) => (await import("./pdf-text.ts")).readPdf(input),
};

async function answer<N extends TaskName>({ name, input }: Task<N>): Promise<Answer<N>> {
  try {
    return { result: await doers[name](input) };
  } catch (error) {
    // A library's own words would name paths of this machine and what the file holds.
    return { why: error instanceof Unreadable ? error.message : "it cannot be read" };
  }
}

// Standard output is for answers: libraries write their warnings nowhere.
const nothing = (): void => {};
Object.assign(console, { log: nothing, info: nothing, warn: nothing, error: nothing });
for (const task of JSON.parse(await text(process.stdin)) as Task<TaskName>[]) {
  const line = `${JSON.stringify(await answer(task))}\n`;
  await new Promise<void>((written) => process.stdout.write(line, () => written()));
}
// A library's thread that still works on something is not waited for.
process.exit(0);
