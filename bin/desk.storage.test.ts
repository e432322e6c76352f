import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { claims, people } from "../lib/db/schema/index.ts";
import { aFreshDatabase, type FreshDatabase } from "../lib/db/fixtures.ts";
import { actorOfToken } from "../lib/tokens/queries.ts";

let desk: FreshDatabase;
const folder = mkdtempSync(join(tmpdir(), "desk-command-line-"));
beforeAll(async () => { desk = await aFreshDatabase(); });
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true });
});

/** `desk …` as a process of its own, while this one has the database open, as a server does. */
async function run(args: string, input = "", env: Record<string, string> = {}) {
  const command = spawn(process.execPath, ["bin/desk.ts", ...args.split(" ")], { env: { ...process.env, DATA_DIR: folder, DATABASE_URL: desk.url, ...env } });
  command.stdin.end(input);
  const exit = new Promise<number | null>((resolve) => command.once("close", resolve));
  const [out, err] = await Promise.all([text(command.stdout), text(command.stderr)]);
  return { code: await exit, out, err, json: () => JSON.parse(out) as Record<string, unknown> };
}

describe("the command line", () => {
  it("adds a person and makes a token that acts as them, while the desk runs", async () => {
    const added = await run("person add --email olena@desk.example --name Olena --roles fact_checker,editor --password-stdin --json", "a tram goes by the river\n");
    expect(added).toMatchObject({ code: 0, err: "" });
    expect(Object.keys(added.json())).toEqual(["id"]);
    const made = await run("token create --person olena@desk.example --name script --scopes read,write --expires 30d --json");
    const { token, id } = made.json();
    expect([typeof token, typeof id, Object.keys(made.json()).length]).toEqual(["string", "string", 2]);
    expect(await actorOfToken(desk.db, String(token), new Date())).toMatchObject({ name: "Olena", scopes: ["read", "write"] });
    expect((await run(`token revoke ${String(id)} --json`)).code).toBe(0);
    expect(await actorOfToken(desk.db, String(token), new Date())).toBeNull();
  });

  it("refuses with 1 and says why, with nothing on standard output", async () => {
    expect(await run("person roles --email nobody@desk.example --roles editor --json")).toMatchObject({ code: 1, out: "", err: "Nobody here has the e-mail address nobody@desk.example.\n" });
    expect(await run("person add --email x@desk.example --name X --roles chief --json")).toMatchObject({ code: 1, out: "", err: expect.stringContaining("fact_checker, editor, admin") });
    expect(await run("migrate", "", { PORT: "many" })).toMatchObject({ code: 1, err: expect.stringContaining("PORT must be a whole number") });
  });

  it("answers misuse with 2 and help with 0, on every level", async () => {
    const codes = await Promise.all(["nonsense", "person", "person add", "token create --person", "person nonsense", "person list --nonsense"].map(async (args) => (await run(args)).code));
    expect(codes).toEqual([2, 2, 2, 2, 2, 2]);
    expect((await run("person add --help"))).toMatchObject({ code: 0, out: expect.stringContaining("--password-stdin") });
  });

  it("imports a file in the name of a token's person, and says which rows it refused", async () => {
    const table = join(folder, "claims.csv");
    writeFileSync(table, "claim,language\nA dam burst.,en\nNo language.,\n");
    const { token } = (await run("token create --person olena@desk.example --name import --scopes read,write --json")).json();
    expect(await run(`import ${table}`)).toMatchObject({ code: 1, out: "", err: expect.stringContaining("DESK_TOKEN") });
    const as = { DESK_TOKEN: String(token) };
    expect((await run(`import ${table} --dry-run --json`, "", as)).json()).toMatchObject({ state: "done", dryRun: true, name: "claims.csv", accepted: 1, refused: [{ row: 3 }] });
    expect(await run(`import ${table}`, "", as)).toMatchObject({ code: 0, out: expect.stringMatching(/^1 taken.*1 refused\.\nrow 3: language: /) });
    expect(await desk.db.read.select({ statement: claims.statement, by: people.name }).from(claims).innerJoin(people, eq(people.id, claims.createdBy))).toEqual([{ statement: "A dam burst.", by: "Olena" }]);
  });

  it("exports what is published, under the desk's name, in the formats of the interface and no other", async () => {
    expect((await run("export --json")).json()).toMatchObject({ desk: expect.any(String), verdicts: [] });
    expect(await run("export --format csv")).toMatchObject({ code: 0, err: "", out: expect.stringMatching(/^\uFEFF?"slug","address","statement",/) });
    expect((await run("export --format xls")).code).toBe(2);
  });

  it("finds the audit log unbroken after its own work", async () => {
    const verified = await run("audit verify --json");
    expect(verified.code).toBe(0);
    expect(verified.json()).toMatchObject({ fault: null });
  });
});
