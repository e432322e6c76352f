/** The environment, read and checked once. A wrong value is named together with the right form. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { join, resolve } from "node:path";
import { z } from "zod";

const url = (name: string, example: string) =>
  z.url({ protocol: /^https?$/, error: `${name} must be an http or https address such as ${example}` })
    .transform((value) => value.replace(/\/+$/, ""));

const environment = z.object({
  PORT: z.coerce.number({ error: "PORT must be a number such as 4711" })
    .int().min(1, "PORT must be between 1 and 65534").max(65534, "PORT must be between 1 and 65534").default(4711),
  DATA_DIR: z.string().min(1, "DATA_DIR must be a folder such as ./data").default("data"),
  DATABASE_URL: z.string().min(1).optional(),
  DATABASE_ADMIN_URL: z.string().regex(/^postgres(ql)?:\/\//, "DATABASE_ADMIN_URL must begin with postgres://").optional(),
  PUBLIC_URL: url("PUBLIC_URL", "https://facts.example.org").optional(),
  EVIDENCE_URL: url("EVIDENCE_URL", "https://evidence.example.net").optional(),
  AUTH_SECRET: z.string().min(32, "AUTH_SECRET must have at least 32 characters, such as the output of `openssl rand -hex 32`").optional(),
  MAX_UPLOAD_MB: z.coerce.number().int().min(1).max(10_000).default(512),
});

export type Config = {
  port: number;
  dataDir: string;
  databaseUrl: string;
  databaseAdminUrl: string | null;
  publicUrl: string;
  evidenceUrl: string;
  secret: string;
  maxUploadBytes: number;
};

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** Throws an Error whose message lists each wrong variable and its right form. Makes DATA_DIR and its secret when missing. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = environment.safeParse(withoutEmpty(env));
  if (!parsed.success) throw new Error(parsed.error.issues.map((issue) => issue.message).join("\n"));
  const given = parsed.data;
  const dataDir = resolve(given.DATA_DIR);
  const publicUrl = given.PUBLIC_URL ?? `http://localhost:${given.PORT}`;
  const evidenceUrl = given.EVIDENCE_URL ?? defaultEvidenceUrl(publicUrl, given.PORT);
  refuseUnsafeAddresses(publicUrl, evidenceUrl);
  return {
    port: given.PORT,
    dataDir,
    databaseUrl: given.DATABASE_URL ?? join(dataDir, "corroborate.db"),
    databaseAdminUrl: given.DATABASE_ADMIN_URL ?? null,
    publicUrl,
    evidenceUrl,
    secret: given.AUTH_SECRET ?? secretIn(dataDir),
    maxUploadBytes: given.MAX_UPLOAD_MB * 1024 * 1024,
  };
}

/** An empty variable means the same as none, as compose files write it. */
function withoutEmpty(env: NodeJS.ProcessEnv): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
}

function defaultEvidenceUrl(publicUrl: string, port: number): string {
  if (!LOOPBACK.test(new URL(publicUrl).hostname)) {
    throw new Error("EVIDENCE_URL must be given when PUBLIC_URL is not on this machine: another host name, such as https://evidence.example.net");
  }
  return `http://127.0.0.1:${port + 1}`;
}

function refuseUnsafeAddresses(publicUrl: string, evidenceUrl: string): void {
  const desk = new URL(publicUrl);
  if (desk.protocol === "http:" && !LOOPBACK.test(desk.hostname)) {
    throw new Error(`PUBLIC_URL is ${publicUrl}: sign-in needs https there (browsers drop secure cookies otherwise). Put a TLS proxy in front and give its https address`);
  }
  // Cookies ignore ports, so another port of the same host would receive the desk's session.
  if (desk.hostname === new URL(evidenceUrl).hostname) {
    throw new Error("EVIDENCE_URL must be another host name than PUBLIC_URL's, such as https://evidence.example.net (uploaded files are served from it)");
  }
}

/** One secret for each DATA_DIR, made at the first start and readable by its owner alone. */
function secretIn(dataDir: string): string {
  const path = join(dataDir, "secret");
  mkdirSync(dataDir, { recursive: true });
  try {
    writeFileSync(path, randomBytes(32).toString("hex"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  return readFileSync(path, "utf8").trim();
}

// Next evaluates a module several times in one process; the environment is read once all the same.
const kept = globalThis as typeof globalThis & { corroborateConfig?: Config };

export function config(): Config {
  kept.corroborateConfig ??= readConfig(process.env);
  return kept.corroborateConfig;
}
