/**
 * From the answer to an editor's press of "publish", "retract" too, until readers get it: at 100, 10,000 and 100,000
 * verdicts published before. Through the edge, as a reader: the verdict's page, and the home page that names it. In the
 * folder: until the last file that told of a retracted verdict is another, or gone.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { aStatement, anApprovedClaim } from "../e2e/claims.ts";
import { seedPublished } from "./parts/seed-published.ts";
import { freePorts, started, stopAll } from "./servers.ts";
import { median, type Row, type Suite, withRatios } from "./suite.ts";

const BEFORE = [100, 10_000, 100_000];
const ROUNDS = 5;

type Caller = Parameters<typeof anApprovedClaim>[0];
type Times = { page: number; home: number; gone: number; everywhere: number };

export const suite: Suite = async ({ say }) => {
  const rows: Row[] = [];
  for (const before of BEFORE) {
    say(`publishing beside ${before.toLocaleString("en")} verdicts`);
    const times = await timesBeside(before);
    for (const [group, of] of [["publish to page", (each: Times) => each.page], ["publish to home page", (each: Times) => each.home], ["retract to page", (each: Times) => each.gone], ["retract to every file", (each: Times) => each.everywhere]] as const) {
      const runs = times.map(of);
      rows.push({ group, name: `beside ${before.toLocaleString("en")}`, figure: median(runs), unit: "ms", runs, ratios: {} });
    }
  }
  return withRatios(rows.toSorted((a, b) => a.group.localeCompare(b.group)), ["beside 100"]);
};

async function timesBeside(before: number): Promise<Times[]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const port = await freePorts();
    const env = { DATA_DIR: folder, PORT: String(port), DEMO_PASSWORD: "only for measuring" };
    if (spawnSync(process.execPath, ["bin/demo-data.ts"], { env: { ...process.env, ...env }, stdio: "ignore" }).status !== 0) throw new Error("The sample case could not be loaded");
    seedPublished(join(folder, "corroborate.db"), before);
    const home = `http://localhost:${port}`;
    await started(process.execPath, ["bin/serve.ts"], { url: `${home}/health/ready`, env });
    const [checker, editor] = [caller(home, token("checker", folder)), caller(home, token("editor", folder))];
    const times: Times[] = [];
    for (let round = 0; round < ROUNDS; round += 1) times.push(await publishAndRetract(home, { checker, editor, site: join(folder, "site") }));
    return times;
  } finally {
    await stopAll();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function publishAndRetract(home: string, { checker, editor, site }: { checker: Caller; editor: Caller; site: string }): Promise<Times> {
  const statement = aStatement("A train left");
  const { id, version } = await anApprovedClaim(checker, editor, statement);
  const { body } = await editor("POST", `/claims/${id}/publications`, { version });
  const began = performance.now();
  const page = `${home}/verdicts/${body.slug}`;
  const until = async (url: string, isThere: (words: string) => boolean) => {
    while (!isThere(await (await fetch(url)).text())) await sleep(5);
    return performance.now() - began;
  };
  const seen = { page: await until(page, (words) => words.includes("Both sides give")), home: await until(home, (words) => words.includes(statement)) };
  // The last that a publication makes.
  await until(`${home}/sitemap-news.xml`, (words) => words.includes(statement));
  await sleep(1000);
  const told = filesNaming(site, statement);
  const { status } = await editor("POST", `/claims/${id}/retractions`, { version: body.version, note: "It did not." });
  if (status !== 201) throw new Error(`The retraction was answered ${status}`);
  const retracted = performance.now();
  while ((await (await fetch(page)).text()).includes("Both sides give")) await sleep(5);
  const gone = performance.now() - retracted;
  while (told.some(({ file, stamp }) => stampOf(file) === stamp)) await sleep(5);
  return { ...seen, gone, everywhere: performance.now() - retracted };
}

/** Without variants, which are of no use without their file. */
function filesNaming(site: string, statement: string): { file: string; stamp: string | null }[] {
  const files = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((name) => /\.(html|xml|atom|json|jsonld|bib|ris)$/.test(name)).map((name) => join(site, name));
  return files.filter((file) => readFileSync(file, "utf8").includes(statement)).map((file) => ({ file, stamp: stampOf(file) }));
}

function stampOf(file: string): string | null {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats ? `${stats.ino} ${stats.mtimeMs}` : null;
}

function token(person: string, folder: string): string {
  const made = execFileSync(process.execPath, ["bin/desk.ts", "token", "create", "--person", `${person}@desk.example`, "--name", "bench", "--scopes", "read,write,review", "--json"], { env: { ...process.env, DATA_DIR: folder }, encoding: "utf8" });
  return (JSON.parse(made) as { token: string }).token;
}

const caller = (home: string, bearer: string): Caller => async (method, path, body) => {
  const response = await fetch(`${home}/api/v1${path}`, { method, headers: { authorization: `Bearer ${bearer}`, "content-type": "application/json" }, ...(body !== undefined && { body: JSON.stringify(body) }) });
  return { status: response.status, body: await response.json() };
};
