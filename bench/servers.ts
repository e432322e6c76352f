/** Starts what is measured, each on the server's core, and waits until it answers. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pinned, SERVER_CORE } from "./load.ts";

const running: ChildProcess[] = [];

export async function started(command: string, args: readonly string[], { url, env = {} }: { url: string; env?: Record<string, string> }): Promise<void> {
  const [program, all] = pinned(SERVER_CORE, command, args);
  const child = spawn(program, all, { env: { ...process.env, ...env }, stdio: ["ignore", "ignore", "inherit"] });
  running.push(child);
  for (const until = Date.now() + 60_000; Date.now() < until && child.exitCode === null; await sleep(100)) {
    if (await fetch(url).then(({ ok }) => ok, () => false)) return;
  }
  throw new Error(`${command} ${args.join(" ")} does not answer at ${url}`);
}

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stopAll().then(() => process.exit(1)));

export async function stopAll(): Promise<void> {
  await Promise.all(running.map((child) => new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve(undefined);
    child.once("exit", resolve);
    child.kill("SIGTERM");
  })));
}

export const nginxPath = (): string | null => [process.env.NGINX_PATH, "/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx"].find((path) => path && existsSync(path)) ?? null;

/** docs/nginx.conf as it is, with our ports and folder, and one worker as there is one core for it. */
export function nginxConfig(folder: string, { port, site, edgePort }: { port: number; site: string; edgePort: number }): string {
  const given = readFileSync(join(import.meta.dirname, "..", "docs", "nginx.conf"), "utf8")
    .replace("127.0.0.1:4711", `127.0.0.1:${edgePort}`).replace("listen 80;", `listen 127.0.0.1:${port};`).replace("root /var/lib/corroborate-site;", `root ${site};`);
  const places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/${name};`).join(" ");
  const user = process.getuid?.() === 0 ? "user root;" : "";
  mkdirSync(join(folder, "logs"), { recursive: true });
  const path = join(folder, "nginx.conf");
  writeFileSync(path, `${user} daemon off; worker_processes 1; pid ${folder}/pid; error_log stderr emerg; events {} http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; ${places} ${given} }`);
  return path;
}

/** A port, and the one after it. */
export async function freePorts(): Promise<number> {
  for (;;) {
    const port = await free(0);
    if (port < 65_000 && (await free(port + 1).catch(() => null)) !== null) return port;
  }
}

function free(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(wanted, () => { const { port } = probe.address() as { port: number }; probe.close(() => resolve(port)); });
  });
}
