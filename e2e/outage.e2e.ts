/** Real processes: readers are served whatever dies, what died comes back by itself, and an end lets everything finish. */
import SQLite from "better-sqlite3";
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { Agent, type IncomingMessage, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer, text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "playwright/test";
import { storeIn } from "../lib/edge/fixtures.ts";
import { nodePath, PASSWORD, ready, twoFreePorts } from "./server.ts";

let [dataDir, database] = ["", ""];
let [port, server]: [number, ChildProcess | null] = [0, null];

test.describe.configure({ mode: "serial" });
test.beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), "desk-outage-"));
  database = join(dataDir, "corroborate.db");
});
test.afterAll(() => {
  server?.kill("SIGKILL");
  // Its children end a moment after it, and may still be writing.
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

const environment = (): NodeJS.ProcessEnv => {
  // On Postgres there is no file to lock and to delete; the edge knows neither.
  const { DATABASE_URL: _, DATABASE_ADMIN_URL: __, ...others } = process.env;
  return { ...others, NODE_ENV: "production", DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: "silent" };
};
const launch = (stdio: "ignore" | "pipe" = "ignore"): ChildProcess => spawn(nodePath(), ["bin/serve.ts"], { env: environment(), stdio: ["ignore", "ignore", stdio, "ipc"] });
async function start(): Promise<ChildProcess> {
  const started = launch();
  await ready(started);
  return started;
}

/** Of a running server: its desk and its worker. */
function childrenOf({ pid }: ChildProcess): Record<string, number> {
  const pids = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean).map(Number);
  return Object.fromEntries(pids.map((child) => [/(desk-server|worker)\.ts/.exec(readFileSync(`/proc/${child}/cmdline`, "utf8"))?.[1] ?? "?", child]));
}
const isAlive = (pid: number): boolean => existsSync(`/proc/${pid}/cmdline`) && readFileSync(`/proc/${pid}/cmdline`, "utf8") !== "";

const agent = new Agent({ keepAlive: true, maxSockets: 16 });
function read(path: string, headers: Record<string, string> = {}): Promise<{ status: number; hash: string }> {
  return new Promise((resolve, reject) => {
    request({ agent, port, path, headers }, (answer) => {
      buffer(answer).then((bytes) => resolve({ status: answer.statusCode ?? 0, hash: createHash("sha1").update(bytes).digest("hex") }), reject);
    }).once("error", reject).end();
  });
}

const stored: [file: string, address: string][] = [
  ["index.html", "/"], ["uk.html", "/uk"], ["verdicts/x.html", "/verdicts/x"], ["topics/міст.html", "/topics/%D0%BC%D1%96%D1%81%D1%82"], ["feed.xml", "/feed.xml"], ["feed.json", "/feed.json"], ["sitemap.xml", "/sitemap.xml"],
  ["api/v1/verdicts/x.json", "/api/v1/verdicts/x"], ["api/v1/verdicts/x/claimreview.jsonld", "/api/v1/verdicts/x/claimreview"], ["assets/a1.css", "/assets/a1.css"], ["embed/x.html", "/embed/x"], ["images/verdicts/x.en.png", "/images/verdicts/x.en.png"],
];

test("while desk and worker are killed, the database locked and then gone, 10,000 readers get the same bytes", async () => {
  port = await twoFreePorts();
  server = await start();
  const site = join(dataDir, "site");
  for (const [file] of stored) storeIn(site, file, `${file} ${"words ".repeat(2000)}`, { forms: !file.endsWith(".png") });
  const first = childrenOf(server);
  expect(Object.keys(first).toSorted()).toEqual(["desk-server", "worker"]);

  const asked = stored.flatMap(([, address]) => ["identity", "gzip", "br"].map((coding) => ({ address, coding })));
  const once = await Promise.all(asked.map(({ address, coding }) => read(address, { "accept-encoding": coding })));
  const lock = new SQLite(database);
  const kill = (): void => { for (const pid of Object.values(server ? childrenOf(server) : {})) process.kill(pid, "SIGKILL"); };
  const happens = new Map<number, () => void>([
    [500, kill],
    [2500, () => { lock.exec("BEGIN EXCLUSIVE"); kill(); }],
    [5000, kill],
    [7000, () => { lock.exec("ROLLBACK"); lock.close(); for (const ending of ["", "-wal", "-shm"]) if (existsSync(database + ending)) renameSync(database + ending, `${database}.away${ending}`); kill(); }],
  ]);
  let [next, failed] = [0, 0];
  await Promise.all(Array.from({ length: 16 }, async () => {
    while (next < 10_000) {
      const mine = next++;
      happens.get(mine)?.();
      const { address = "", coding = "" } = asked[mine % asked.length] ?? {};
      const got = await read(address, { "accept-encoding": coding }).catch(() => null);
      const before = once[mine % asked.length];
      if (got?.status !== 200 || got.hash !== before?.hash) failed += 1;
    }
  }));
  expect({ asked: next, failed }).toEqual({ asked: 10_000, failed: 0 });
  // A database that is gone is not replaced by an empty one.
  await expect.poll(() => existsSync(database), { timeout: 3000 }).toBe(false);
  expect((await fetch(`http://localhost:${port}/search`)).status).toBe(503);

  for (const ending of ["", "-wal", "-shm"]) if (existsSync(`${database}.away${ending}`)) renameSync(`${database}.away${ending}`, database + ending);
  await expect.poll(() => read("/health/ready").then(({ status }) => status), { timeout: 40_000 }).toBe(200);
  await expect.poll(() => Object.keys(server ? childrenOf(server) : {}).toSorted(), { timeout: 20_000 }).toEqual(["desk-server", "worker"]);
});

test("a taken port is told in one line, and nothing runs", async () => {
  const second = launch("pipe");
  const told = second.stderr ? text(second.stderr) : "";
  expect(await new Promise((resolve) => { second.once("exit", resolve); })).toBe(1);
  expect(await told).toBe(`Port ${port} is in use. Stop what uses it, or start with another: PORT=${port + 10}\n`);
});

test("told to end, it lets a slow upload and a slow download finish, and leaves nothing behind", async () => {
  const desk = (args: string[], input = ""): string => execFileSync(nodePath(), ["bin/desk.ts", ...args], { env: environment(), input, encoding: "utf8" });
  desk(["person", "add", "--email", "checker@desk.example", "--name", "Checker", "--roles", "fact_checker", "--password-stdin"], PASSWORD);
  const { token } = JSON.parse(desk(["token", "create", "--person", "checker@desk.example", "--name", "story", "--scopes", "read,write", "--json"])) as { token: string };
  storeIn(join(dataDir, "site"), "exports/all.csv", randomBytes(12_000_000).toString("hex"), { forms: false });
  const size = 24_000_000;

  const running = server as ChildProcess;
  const pids = Object.values(childrenOf(running));
  const exit = new Promise((resolve) => { running.once("exit", resolve); });
  const [answered, body] = upload(token);
  const download = new Promise<IncomingMessage>((resolve, reject) => { request({ port, path: "/exports/all.csv", agent: false }, resolve).once("error", reject).end(); });
  body.write('--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\ncontent-type: text/plain\r\n\r\nThe bridge ');
  const answer = await download;
  await sleep(300);
  running.kill("SIGTERM");
  await sleep(300);
  await expect(fetch(`http://localhost:${port}/`)).rejects.toThrow();
  body.write("fell in ");
  let bytes = 0;
  for await (const chunk of answer) { bytes += (chunk as Buffer).length; if (bytes < 2_000_000) await sleep(20); }
  expect(bytes).toBe(size);
  body.end("the night.\r\n--x--\r\n");
  const { status, words } = await answered;
  expect(JSON.parse(words)).toMatchObject({ bytes: "The bridge fell in the night.".length, name: "a.txt" });
  expect([status, await exit]).toEqual([201, 0]);
  expect(pids.filter(isAlive)).toEqual([]);
});

test("its children end with it when it is killed", async () => {
  server = await start();
  const pids = Object.values(childrenOf(server));
  expect(pids).toHaveLength(2);
  server.kill("SIGKILL");
  await expect.poll(() => pids.filter(isAlive), { timeout: 20_000 }).toEqual([]);
});

function upload(token: string): [Promise<{ status: number; words: string }>, ReturnType<typeof request>] {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; words: string }>();
  const sending = request({ port, host: "localhost", path: "/api/v1/files", method: "POST", agent: false, headers: { authorization: `Bearer ${token}`, "content-type": "multipart/form-data; boundary=x" } }, (answer) => {
    text(answer).then((words) => resolve({ status: answer.statusCode ?? 0, words }), reject);
  }).once("error", reject);
  return [promise, sending];
}
