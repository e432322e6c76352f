/** What every child of bin/serve.ts does: it ends with its parent, and leaves Ctrl C to it. */
import { existsSync } from "node:fs";
import type { Config } from "../lib/config.ts";
import { dialect } from "../lib/db/dialect.ts";
import { REFUSED } from "./children.ts";

export function asChild({ stop, orphaned }: { stop: () => Promise<void>; orphaned: () => Promise<void> | void }): void {
  process.once("SIGTERM", () => void stop().then(() => process.exit(0)));
  // A terminal sends Ctrl C to parent and children alike; the parent says in which order they end.
  process.on("SIGINT", () => undefined);
  const alone = (): void => void Promise.resolve(orphaned()).then(() => process.exit(0));
  process.once("disconnect", alone);
  // It may have died while this one was still starting.
  if (!process.connected) alone();
}

/** Says why in one line, without a stack that tells nothing to who set it, and ends so that nobody tries again. */
export function refuse(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(REFUSED);
}

/** SQLite would make a new, empty database in place of a file that somebody removed: better wait for whoever puts it back. */
export function refuseMissingDatabase({ databaseUrl }: Pick<Config, "databaseUrl">): void {
  if (dialect === "sqlite" && !existsSync(databaseUrl)) refuse(new Error(`The database is gone: ${databaseUrl}`));
}
