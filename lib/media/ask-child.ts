/** Asks the confined child: libraries that parse hostile bytes never run in the process that calls. I/O. */
import { realpathSync } from "node:fs";
import { join } from "node:path";
import { runConfined, whyItFailed, type Bounds, type Ran } from "./confined.ts";
import { needsAddons, type Answer, type Task, type TaskName } from "./tasks.ts";

export type Asking = { reads: readonly string[]; writes?: readonly string[]; seconds: number; megabytes: number; signal?: AbortSignal | undefined };

/** What Node and its heap reserve before anything is read counts as private memory too (618 MB seen with Node 24 and sharp). */
const NODE_ITSELF = 700;
const MOST_ANSWER = 40_000_000;

/**
 * One answer per task, in order. All share one process; a task that breaks it (memory, a crash) or overruns `seconds` is answered
 * with why, and those after it go on in a new process.
 */
export async function askChild<const T extends readonly Task[]>(tasks: T, asking: Asking): Promise<{ [K in keyof T]: Answer<T[K]["name"]> }> {
  const answers: Answer[] = [];
  while (answers.length < tasks.length) {
    const left = tasks.slice(answers.length);
    const ran = await runConfined(process.execPath, nodeArguments(left, asking), bounds(left, asking));
    answers.push(...completeLines(ran.stdout).slice(0, left.length));
    if (answers.length < tasks.length) answers.push({ why: whyItEnded(ran) });
  }
  return answers as { [K in keyof T]: Answer<T[K]["name"]> };
}

/** One task alone; rejects with its reason. */
export async function askOne<N extends TaskName>(name: N, input: Task<N>["input"], asking: Asking): Promise<Answer<N>> {
  const [answer] = await askChild([{ name, input } as Task], asking);
  return answer as Answer<N>;
}

const whyItEnded = (ran: Ran): string => {
  const why = whyItFailed(ran);
  return why === null || why === "it cannot be read" ? "it broke the program that reads it" : why;
};

function completeLines(stdout: Buffer): Answer[] {
  const lines = stdout.toString("utf8").split("\n");
  return lines.slice(0, -1).map((line) => JSON.parse(line) as Answer);
}

// Found from the project's folder: a bundler would otherwise take the child, which Node runs as it is, into its own output.
const project = (...parts: string[]): string => realpathSync(join(/* turbopackIgnore: true */ process.cwd(), ...parts));
const code = (): string[] => [project("node_modules"), project("lib"), project("package.json")];

const bounds = (tasks: readonly Task[], { reads, writes, seconds, megabytes, signal }: Asking): Bounds => ({
  reads: [...code(), ...reads], ...(writes ? { writes } : {}), seconds, megabytes: megabytes + NODE_ITSELF, outputBytes: MOST_ANSWER, input: JSON.stringify(tasks), signal,
});

/** Node's own permissions hold what runs as JavaScript or WebAssembly to the file it reads, whatever the system gives. */
const nodeArguments = (tasks: readonly Task[], { reads, writes = [], megabytes }: Asking): string[] => [
  "--permission", ...(tasks.some(({ name }) => needsAddons(name)) ? ["--allow-addons"] : []),
  ...[...code(), ...reads].map((path) => `--allow-fs-read=${path}`), ...writes.flatMap((path) => [`--allow-fs-read=${path}`, `--allow-fs-write=${path}`]),
  `--max-old-space-size=${Math.ceil(megabytes / 2)}`, "--disallow-code-generation-from-strings", "--no-warnings", project("lib", "media", "child.ts"),
];
