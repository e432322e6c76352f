import { expect, test } from "vitest";
import { refusalOf } from "./refusal.ts";

const failing = (code: string) => Object.assign(new Error("as the driver says it"), { code });

test.each([
  ["SQLITE_CANTOPEN", "/var/desk.db", "cannot be opened"],
  ["SQLITE_READONLY_DIRECTORY", "/var/desk.db", "cannot be written to"],
  ["ENOTDIR", "/etc/passwd/desk.db", "no folder"],
  ["ECONNREFUSED", "postgres://desk:secret@db.example/desk", "is Postgres running?"],
  ["28P01", "postgres://desk:secret@db.example/desk", "user and password"],
])("%s is said in words, without the password", (code, url, words) => {
  const refusal = refusalOf(failing(code), url);
  expect(refusal?.message).toContain(words);
  expect(refusal?.message).not.toContain("secret");
});

test("the reason is found inside an error that wraps it; a bug stays a bug", () => {
  expect(refusalOf(new Error("Failed query", { cause: failing("3D000") }), "postgres://localhost/none")?.message).toContain("create it first");
  expect(refusalOf(new TypeError("x is not a function"), "/var/desk.db")).toBeNull();
});
