/** Why a database cannot be opened, in words for whoever starts the desk. Pure. */
import { DomainError } from "../errors.ts";

const reasons: Record<string, string> = {
  SQLITE_CANTOPEN: "this file cannot be opened or made",
  SQLITE_NOTADB: "this file is no SQLite database",
  SQLITE_CORRUPT: "this database is damaged: restore it from a backup",
  SQLITE_READONLY: "this file cannot be written to",
  EACCES: "its folder cannot be made or written to",
  EPERM: "its folder cannot be made or written to",
  EROFS: "its disk is read-only",
  ENOTDIR: "a part of this path is no folder",
  EEXIST: "a part of this path is no folder",
  ENOENT: "its folder cannot be made",
  ECONNREFUSED: "nothing answers there: is Postgres running?",
  ENOTFOUND: "there is no such host",
  EAI_AGAIN: "its host cannot be looked up",
  ETIMEDOUT: "its host does not answer",
  "28P01": "Postgres does not take this user and password",
  "28000": "Postgres does not let this user in",
  "3D000": "there is no such database: create it first",
  "42501": "this user may not make tables there: give DATABASE_ADMIN_URL",
};

/** Null when the fault is none that whoever starts the desk can mend. */
export function refusalOf(error: unknown, url: string): DomainError | null {
  const code = codeOf(error);
  const reason = reasons[code] ?? reasons[code.replace(/^(SQLITE_[A-Z]+)_.*/, "$1")];
  return reason === undefined ? null : new DomainError("invalid", `The database ${withoutPassword(url)} cannot be used: ${reason}. DATABASE_URL says which it is (without it, a file in DATA_DIR).`);
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  return "code" in error && typeof error.code === "string" ? error.code : codeOf(error.cause);
}

function withoutPassword(url: string): string {
  const parsed = url.startsWith("postgres") ? URL.parse(url) : null;
  return parsed ? `${parsed.protocol}//${parsed.host}${parsed.pathname}` : url;
}
