/** Situations for tests that speak to the whole desk: people, and the HTTP API they use with tokens. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApi } from "./api/app.ts";
import { actorOf } from "./auth/actor.ts";
import { aFreshDatabase } from "./db/fixtures.ts";
import type { Database } from "./db/types.ts";
import { folderFiles } from "./evidence/folder-files.ts";
import { commandLine } from "./people/desk.ts";
import { aPerson, emailOf } from "./people/fixtures.ts";
import type { Role, TokenScope } from "./people/words.ts";
import { createToken } from "./tokens/commands.ts";

export type Answer = { status: number; body: Body; headers: Headers };
/** JSON as a test reads it: its shape is stated by the expectations. */
export type Body = ReturnType<typeof JSON.parse>;
export type Caller = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;

export type TestDesk = {
  db: Database;
  url: string;
  folder: string;
  /** A new person with these roles, speaking to the API with a token. */
  as(name: string, ...roles: Role[]): Promise<Caller & { id: string }>;
  asReader: Caller;
  token(email: string, scopes: TokenScope[]): Promise<Caller>;
  close(): Promise<void>;
};

const PUBLIC_URL = "http://localhost:4711";
const everyScope: TokenScope[] = ["read", "write", "review", "admin"];

export async function aDesk(): Promise<TestDesk> {
  const { db, url, close } = await aFreshDatabase();
  const folder = mkdtempSync(join(tmpdir(), "desk-files-"));
  const files = folderFiles({ dataDir: folder, evidenceUrl: "http://127.0.0.1:4712", secret: "s".repeat(32), maxUploadBytes: 5 * 1024 * 1024 });
  const app = createApi({ database: async () => db, whoAsks: actorOf, files: () => files, publicUrl: PUBLIC_URL });
  const ids = new Map<string, string>();

  const caller = (token?: string): Caller => async (method, path, body, headers = {}) => {
    const isForm = body instanceof FormData;
    const response = await app.request(`${PUBLIC_URL}/api/v1${path}`, {
      method,
      headers: { ...(token && { authorization: `Bearer ${token}` }), ...(body !== undefined && !isForm && { "content-type": "application/json" }), ...headers },
      ...(body !== undefined && { body: isForm || typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: (text.startsWith("{") || text.startsWith("[") || text === "null" ? JSON.parse(text) : text) };
  };
  const tokenOf = async (id: string, scopes: TokenScope[]) => caller((await createToken({ db, actor: commandLine }, id, { name: "test", scopes })).token);

  return {
    db, url, folder,
    asReader: caller(),
    async as(name, ...roles) {
      const { id } = await aPerson(db, name, ...roles);
      ids.set(emailOf(name), id);
      return Object.assign(await tokenOf(id, everyScope), { id });
    },
    token: (email, scopes) => tokenOf(ids.get(email) ?? "", scopes),
    close: async () => { await close(); rmSync(folder, { recursive: true, force: true }); },
  };
}

/** A source of the registry, by the API. */
export async function aSource(caller: Caller, given: Record<string, unknown> = {}): Promise<string> {
  const { body } = await caller("POST", "/sources", { name: "Interfax", kind: "news_agency", affiliation: "russia", reliability: "C", ...given });
  return body.id as string;
}

/** A draft with two confirming items of two parties, each with its copy, verdict and rationale: ready to submit. */
export async function aClaimReadyToSubmit(caller: Caller, statement = "Russia handed over 1,200 bodies to Ukraine."): Promise<Answer> {
  const claim = await caller("POST", "/claims", { statement, kind: "figure", language: "en", topics: ["exchange"] });
  const id = claim.body.id as string;
  let version = claim.body.version as number;
  for (const [name, affiliation] of [["Interfax", "russia"], ["KSHPW", "ukraine"]] as const) {
    const sourceId = await aSource(caller, { name: `${name} ${statement.length}`, affiliation });
    const item = await caller("POST", `/claims/${id}/evidence`, {
      version, sourceId, medium: "text", attribution: "named", credibility: 2, authenticity: "authentic", finding: "confirmed", quote: "1,200 bodies",
    });
    const snapshot = await caller("POST", `/claims/${id}/evidence/${item.body.evidence.id}/snapshots`, { version: item.body.version, text: `${name}: 1,200 bodies were handed over.` });
    version = snapshot.body.version as number;
  }
  return caller("PUT", `/claims/${id}/verdict`, { version, verdict: "confirmed", rationale: "Both sides give the same number." });
}

/** The same, submitted, approved by `editor` and published. */
export async function aPublishedClaim(checker: Caller, editor: Caller, statement?: string): Promise<Answer> {
  const ready = await aClaimReadyToSubmit(checker, statement);
  const id = ready.body.id as string;
  const submitted = await checker("POST", `/claims/${id}/submissions`, { version: ready.body.version });
  const approved = await editor("POST", `/claims/${id}/decisions`, { version: submitted.body.version, decision: "approve" });
  return editor("POST", `/claims/${id}/publications`, { version: approved.body.version });
}
