/** Starts the real thing once: production build, a DATA_DIR of its own, the sample case loaded. */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const PASSWORD = "a tram goes by the river";

export default async function start(): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), "desk-e2e-"));
  const port = await twoFreePorts();
  const receiver = await freePort(0);
  const pages = await freePort(0);
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: "production", DATA_DIR: dataDir, CAPTURE_ALLOW_PRIVATE: `127.0.0.1:${receiver},127.0.0.1:${pages}`, PORT: String(port), DEMO_PASSWORD: PASSWORD, LOG_LEVEL: "warn" };
  await finished(spawn(nodePath(), ["bin/demo-data.ts"], { env, stdio: ["ignore", "ignore", "inherit"] }));
  const server = spawn(nodePath(), ["bin/serve.ts"], { env, stdio: ["ignore", "ignore", "inherit", "ipc"] });
  await ready(server);
  process.env.DESK_URL = `http://localhost:${port}`;
  process.env.DESK_DATA_DIR = dataDir;
  process.env.RECEIVER_PORT = String(receiver);
  process.env.PAGES_PORT = String(pages);
  return async () => {
    server.kill("SIGTERM");
    await new Promise((resolve) => { server.once("exit", resolve); });
    rmSync(dataDir, { recursive: true, force: true });
  };
}

export const nodePath = (): string => join(process.cwd(), "node_modules", ".bin", "node");

export function finished(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`The sample case could not be loaded (${code})`)))));
}

export function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("message", () => resolve());
    server.once("exit", (code) => reject(new Error(`The server ended before it was ready (${code})`)));
  });
}

/** The desk's, and the one after it for the evidence host. */
export async function twoFreePorts(): Promise<number> {
  for (;;) {
    const port = await freePort(0);
    if (port < 65_000 && (await freePort(port + 1).catch(() => null))) return port;
  }
}

function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(wanted, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
