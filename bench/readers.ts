/**
 * What a reader and a program get of one verdict: by the edge, by nginx from the same folder, by a bare node:http server
 * from memory, by Next itself and by the API. Same bytes (gzip) for the first three; Next and the API send theirs plain,
 * which is their best case.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { CONNECTIONS, generator, requestsPerSecond } from "./load.ts";
import { freePorts, nginxConfig, nginxPath, started, stopAll } from "./servers.ts";
import { median, type Row, type Suite, withRatios } from "./suite.ts";

const SLUG = "russia-handed-over-the-bodies-of-1200-ukrainian-soldiers-on";
const ROUNDS = 3;

type Measured = { group: string; name: string; url: string; headers: Record<string, string>; note?: string };

export const suite: Suite = async ({ seconds, say }) => {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    say("starting the servers with the sample case");
    const rows = await theServers(folder);
    const runs = new Map<Measured, number[]>(rows.map((row) => [row, []]));
    for (let round = 1; round <= ROUNDS; round += 1) {
      // One after another in each round: what else this machine does falls on all alike.
      for (const row of rows) {
        say(`round ${round} of ${ROUNDS}: ${row.group}, ${row.name}`);
        await requestsPerSecond(row.url, { seconds: 1, headers: row.headers });
        runs.get(row)?.push(await requestsPerSecond(row.url, { seconds, headers: row.headers }));
      }
    }
    const measured = rows.map(({ group, name, note = "" }, at): Row => {
      const all = runs.get(rows[at] as Measured) ?? [];
      return { group, name, figure: median(all), unit: "/s", runs: all, ratios: {}, ...(note && { note }) };
    });
    return [...withRatios(measured, ["nginx", "bare node:http", "Next", "API"]), limitOf(measured)];
  } finally {
    await stopAll();
    rmSync(folder, { recursive: true, force: true });
  }
};

async function theServers(folder: string): Promise<Measured[]> {
  const port = await freePorts();
  const env = { DATA_DIR: folder, PORT: String(port), DEMO_PASSWORD: "only for measuring" };
  if (spawnSync(process.execPath, ["bin/demo-data.ts"], { env: { ...process.env, ...env }, stdio: "ignore" }).status !== 0) throw new Error("The sample case could not be loaded");
  const home = `http://localhost:${port}`;
  await started(process.execPath, ["bin/serve.ts"], { url: `${home}/health/ready`, env });
  const site = join(folder, "site");
  const [page, json] = [`/verdicts/${SLUG}`, `/api/v1/verdicts/${SLUG}`];
  await stored(`${home}${page}`, join(site, `${page}.html`));
  await stored(`${home}${json}`, join(site, `${json}.json`));

  const rows: Measured[] = [];
  const gzip = { "accept-encoding": "gzip" };
  const add = (group: string, name: string, url: string, headers: Record<string, string> = gzip, note = ""): void => { rows.push({ group, name, url, headers, ...(note && { note }) }); };
  for (const [group, path, file, type] of [["page", page, `${site}${page}.html.gz`, "text/html"], ["JSON", json, `${site}${json}.json.gz`, "application/json"]] as const) {
    add(group, "edge", `${home}${path}`);
    const bare = await freePorts();
    await started(process.execPath, ["bench/bare.ts", String(bare), file, type], { url: `http://localhost:${bare}/` });
    add(group, "bare node:http", `http://localhost:${bare}${path}`);
  }
  if (nginxPath()) {
    const its = await freePorts();
    await started(nginxPath() ?? "", ["-p", folder, "-c", nginxConfig(folder, { port: its, site, edgePort: port })], { url: `http://127.0.0.1:${its}${page}` });
    for (const [group, path] of [["page", page], ["JSON", json]] as const) add(group, "nginx", `http://127.0.0.1:${its}${path}`);
  }
  const alone = await freePorts();
  await started(process.execPath, ["bench/next-alone.ts", String(alone)], { url: `http://localhost:${alone}/en${page}`, env: { DATA_DIR: folder, PORT: String(port) } });
  add("page", "Next", `http://localhost:${alone}/en${page}`, {}, "dynamic, as the worker asks for it");
  add("JSON", "API", `${home}${json}?from=bench`, {}, "straight on Node, through the edge");
  return rows;
}

/** As the site's maker leaves it; made from the desk's answer where it has not been stored yet. */
async function stored(url: string, path: string): Promise<void> {
  if (existsSync(`${path}.gz`)) return;
  const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
  mkdirSync(dirname(path), { recursive: true });
  const at = new Date(Date.now() - 60_000);
  for (const [ending, content] of [[".br", brotliCompressSync(bytes)], [".gz", gzipSync(bytes)], ["", bytes]] as const) {
    writeFileSync(path + ending, content);
    utimesSync(path + ending, at, at);
  }
}

/** A generator that is slower than the server measures itself: its best figure is said beside the others. */
function limitOf(rows: readonly Row[]): Row {
  const best = Math.max(...rows.map(({ figure }) => figure));
  const note = generator === "wrk" ? "the most it was seen to drive; one thread on a core of its own" : "autocannon tops out about here: a faster server would show no more. Install wrk";
  return { group: "generator", name: `${generator}, ${CONNECTIONS} connections`, figure: best, unit: "/s seen", ratios: {}, note };
}
