/** `npm run db:generate -- --name what_changed`: writes the migrations of both engines from lib/db/schema. */
import { join } from "node:path";
import { installed, project, run } from "./setup.mjs";

await installed({ withTests: true });
const drizzleKit = join(project, "node_modules", ".bin", "drizzle-kit");
const rest = process.argv.slice(2);
for (const [dialect, env] of [["sqlite", {}], ["postgresql", { DATABASE_URL: "postgres://localhost/none" }]]) {
  const out = dialect === "sqlite" ? "drizzle/sqlite" : "drizzle/postgres";
  const code = await run(drizzleKit, ["generate", "--dialect", dialect, "--schema", "lib/db/schema/index.ts", "--out", out, ...rest], env);
  if (code !== 0) process.exit(code);
}
