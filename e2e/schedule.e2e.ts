/** A schedule is carried out once, by whichever process is alive, even when one is killed in the middle. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execFileSync } from "node:child_process";
import { expect, test } from "playwright/test";
import { finished, nodePath, PASSWORD, ready, twoFreePorts } from "./server.ts";

test("two processes and a kill -9 publish a scheduled verdict exactly once", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "desk-schedule-"));
  const environment = (port: number): NodeJS.ProcessEnv => ({ ...process.env, NODE_ENV: "production", DATA_DIR: dataDir, PORT: String(port), DEMO_PASSWORD: PASSWORD, LOG_LEVEL: "warn" });
  await finished(spawn(nodePath(), ["bin/demo-data.ts"], { env: environment(4711), stdio: "ignore" }));
  const start = async (): Promise<{ server: ChildProcess; port: number }> => {
    const port = await twoFreePorts();
    const server = spawn(nodePath(), ["bin/serve.ts"], { env: environment(port), stdio: ["ignore", "ignore", "inherit", "ipc"] });
    await ready(server);
    return { server, port };
  };
  const [first, second] = [await start(), await start()];
  const made = execFileSync(nodePath(), ["bin/desk.ts", "token", "create", "--person", "editor@desk.example", "--name", "story", "--scopes", "read,write,review", "--json"], { env: environment(4711), encoding: "utf8" });
  const { token } = JSON.parse(made) as { token: string };
  const ask = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`http://localhost:${second.port}/api/v1${path}`, { method, headers: { authorization: `Bearer ${token}`, "content-type": "application/json" }, ...(body !== undefined && { body: JSON.stringify(body) }) });
    return response.json();
  };
  try {
    const { items } = await ask("GET", "/claims?stage=approved");
    const scheduled = await ask("POST", `/claims/${items[0].id}/publications`, { version: items[0].version, publishAt: new Date(Date.now() + 3000).toISOString() });
    expect(scheduled.scheduledFor).not.toBeNull();
    first.server.kill("SIGKILL");
    await expect.poll(async () => (await ask("GET", `/claims/${items[0].id}`)).stage, { timeout: 20_000 }).toBe("published");
    const third = await start();
    const { items: events } = await ask("GET", `/claims/${items[0].id}/events`);
    expect(events.filter((event: { action: string }) => event.action === "publish")).toHaveLength(1);
    expect((await ask("GET", `/claims/${items[0].id}`)).publication).toMatchObject({ number: 1, kind: "first" });
    third.server.kill("SIGTERM");
  } finally {
    first.server.kill("SIGKILL");
    second.server.kill("SIGKILL");
    // Their children end a moment after them, and may still be writing.
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
});
