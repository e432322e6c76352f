/** The environment, read and checked once. A wrong value is named together with the right form. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { join, resolve } from "node:path";
import { z } from "zod";
import { isDomainError } from "./errors.ts";
import { certificatesInPem } from "./integrity/root-certificates.ts";

/** An origin: what stands behind it would be lost, as every path is ours. */
const url = (name: string, example: string) =>
  z.url({ protocol: /^https?$/, error: `${name} must be an http or https address such as ${example}`, abort: true })
    .refine(isOrigin, `${name} must be an http or https address such as ${example}, without a path or a password`)
    .transform((value) => new URL(value).origin);

const wholeNumber = (name: string, most: number) => {
  const error = `${name} must be a whole number between 1 and ${most}`;
  return z.coerce.number({ error }).int(error).min(1, error).max(most, error);
};

/** The last colon parts the two, so that `[::1]:8080` is one as well. */
const HOST_AND_PORT = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+):[1-9]\d{0,4}$/;

const RECHECK = "RECHECK_DAYS must be a whole number between 0 (never) and 365";
const httpUrls = (name: string, example: string) => z.string().default("").transform((list) => list.split(",").map((one) => one.trim()).filter(Boolean))
  .refine((list) => list.every(isHttp), `${name} must be addresses with commas between, such as ${example}`);

const AUTHORITIES = "TIMESTAMP_AUTHORITIES must be addresses with commas between, after each a space and the file of its root certificate where you have one, such as https://timestamp.example.org/tsr /etc/desk/timestamp-root.pem";

const environment = z.object({
  PORT: wholeNumber("PORT", 65_534).default(4711),
  DATA_DIR: z.string().min(1, "DATA_DIR must be a folder such as ./data").default("data"),
  DATABASE_URL: z.string().regex(/^(postgres(ql)?:\/\/|(?![a-z][a-z0-9+.-]+:))/i, "DATABASE_URL must be the path of a file, or begin with postgres://").optional(),
  DATABASE_ADMIN_URL: z.string().regex(/^postgres(ql)?:\/\//, "DATABASE_ADMIN_URL must begin with postgres://").optional(),
  PUBLIC_URL: url("PUBLIC_URL", "https://facts.example.org").optional(),
  EVIDENCE_URL: url("EVIDENCE_URL", "https://evidence.example.net").optional(),
  AUTH_SECRET: z.string().min(32, "AUTH_SECRET must have at least 32 characters, such as the output of `openssl rand -hex 32`").optional(),
  MAX_UPLOAD_MB: wholeNumber("MAX_UPLOAD_MB", 10_000).default(512),
  TIMESTAMP_AUTHORITIES: z.string().default("").transform(authorities).refine((all) => all.every(({ url }) => isHttp(url)), AUTHORITIES),
  C2PA_TRUST_LIST: z.string().optional(),
  TIMESTAMP_CALENDARS: httpUrls("TIMESTAMP_CALENDARS", "https://calendar.example.org"),
  RECHECK_DAYS: z.coerce.number({ error: RECHECK }).int(RECHECK).min(0, RECHECK).max(365, RECHECK).default(7),
  CAPTURE_ALLOW_PRIVATE: z.string().default("").transform((list) => list.split(",").map((one) => one.trim().toLowerCase()).filter(Boolean))
    .refine((list) => list.every((one) => HOST_AND_PORT.test(one)), "CAPTURE_ALLOW_PRIVATE must be host:port pairs with commas between, such as 127.0.0.1:8080,archive.lan:443"),
});

export type Config = {
  port: number;
  dataDir: string;
  /** The readers' site as files. */
  siteFolder: string;
  databaseUrl: string;
  databaseAdminUrl: string | null;
  publicUrl: string;
  evidenceUrl: string;
  secret: string;
  maxUploadBytes: number;
  /** Authorities that give timestamps by RFC 3161, each by its address. None by default. */
  timestampAuthorities: string[];
  /** By an authority's address, as PEM, the certificates at which the desk lets its chains end. Nothing for one that came without. */
  timestampRoots: Record<string, string>;
  /** As PEM, the certificates at which the chain of whoever signed content credentials may end. Null: nobody is trusted. */
  credentialRoots: string | null;
  /** OpenTimestamps calendars. None by default. */
  timestampCalendars: string[];
  /** Captured addresses are captured again after so many days; 0: never. */
  recheckDays: number;
  /** The few hosts of this machine or network that fetching and webhooks may reach, each as `host:port`. None by default. */
  allowPrivate: string[];
};

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** Throws an Error whose message lists each wrong variable and its right form. Makes DATA_DIR and its secret when missing. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = environment.safeParse(withoutEmpty(env));
  if (!parsed.success) throw new Error(parsed.error.issues.map((issue) => issue.message).join("\n"));
  const given = parsed.data;
  const dataDir = resolve(given.DATA_DIR);
  const publicUrl = given.PUBLIC_URL ?? `http://localhost:${given.PORT}`;
  refuseUnsafeDesk(publicUrl);
  const evidenceUrl = given.EVIDENCE_URL ?? defaultEvidenceUrl(publicUrl, given.PORT);
  refuseUnsafeEvidence(evidenceUrl, publicUrl, { port: given.PORT });
  return {
    port: given.PORT,
    dataDir,
    siteFolder: join(dataDir, "site"),
    databaseUrl: given.DATABASE_URL ?? join(dataDir, "corroborate.db"),
    databaseAdminUrl: given.DATABASE_ADMIN_URL ?? null,
    publicUrl,
    evidenceUrl,
    secret: given.AUTH_SECRET ?? secretIn(dataDir),
    maxUploadBytes: given.MAX_UPLOAD_MB * 1024 * 1024,
    timestampAuthorities: given.TIMESTAMP_AUTHORITIES.map(({ url }) => url),
    timestampRoots: Object.fromEntries(given.TIMESTAMP_AUTHORITIES.flatMap(({ url, file }) => (file === null ? [] : [[url, rootsIn(file, `TIMESTAMP_AUTHORITIES gives ${file} as the root certificate of ${url}.`)]]))),
    credentialRoots: given.C2PA_TRUST_LIST === undefined ? null : rootsIn(given.C2PA_TRUST_LIST, `C2PA_TRUST_LIST gives ${given.C2PA_TRUST_LIST}.`),
    timestampCalendars: given.TIMESTAMP_CALENDARS,
    recheckDays: given.RECHECK_DAYS,
    allowPrivate: given.CAPTURE_ALLOW_PRIVATE,
  };
}

/** No address has a space in it, a file's name may. */
function authorities(list: string): { url: string; file: string | null }[] {
  return list.split(",").map((one) => one.trim()).filter(Boolean).map((one) => {
    const [, url = one, file = null] = /^(\S+)\s+(.+)$/.exec(one) ?? [];
    return { url, file };
  });
}

/** Read at the start: who finds out at the first timestamp finds out too late. `given` is a sentence that says where the file was named. */
function rootsIn(file: string, given: string): string {
  try {
    const pem = readFileSync(file, "utf8");
    certificatesInPem(pem);
    return pem;
  } catch (error) {
    const why = isDomainError(error) ? error.message : `It cannot be read (${codeOf(error)}).`;
    throw new Error(`${given} ${why}`, { cause: error });
  }
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

function refuseUnsafeDesk(publicUrl: string): void {
  const desk = new URL(publicUrl);
  if (desk.protocol === "http:" && !LOOPBACK.test(desk.hostname)) {
    throw new Error(`PUBLIC_URL is ${publicUrl}: sign-in needs https there (browsers drop secure cookies otherwise). Put a TLS proxy in front and give its https address`);
  }
}

function refuseUnsafeEvidence(evidenceUrl: string, publicUrl: string, { port }: { port: number }): void {
  const evidence = new URL(evidenceUrl);
  // Cookies ignore ports, so another port of the same host would receive the desk's session.
  if (new URL(publicUrl).hostname === evidence.hostname) {
    throw new Error("EVIDENCE_URL must be another host name than PUBLIC_URL's, such as https://evidence.example.net (uploaded files are served from it)");
  }
  // Over http it is listened to as it is written; behind a TLS proxy beside PORT.
  if (evidence.protocol === "http:" && Number(evidence.port) === port) {
    throw new Error(`EVIDENCE_URL must name another port than PORT, such as http://${evidence.hostname}:${port + 1}`);
  }
}

const isHttp = (value: string): boolean => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);

function isOrigin(value: string): boolean {
  const { username, password, pathname, search, hash } = new URL(value);
  return [username, password, search, hash].every((part) => part === "") && pathname === "/" && !/[?#]/.test(value);
}

/** One secret for each DATA_DIR, made at the first start; what lies there, names of confidential sources too, is for its owner alone. */
function secretIn(dataDir: string): string {
  const path = join(dataDir, "secret");
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    writeFileSync(path, randomBytes(32).toString("hex"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (codeOf(error) !== "EEXIST" || !existsSync(path)) {
      throw new Error(`DATA_DIR is ${dataDir}, and this folder cannot be made or written to (${codeOf(error)}). Give one that can, such as ./data`, { cause: error });
    }
  }
  return readFileSync(path, "utf8").trim();
}

const codeOf = (error: unknown): string => (error instanceof Error && "code" in error ? String(error.code) : "");

// Next evaluates a module several times in one process; the environment is read once all the same.
const kept = globalThis as typeof globalThis & { corroborateConfig?: Config };

export function config(): Config {
  kept.corroborateConfig ??= readConfig(process.env);
  return kept.corroborateConfig;
}
