import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { madeFor, noteMadeFor } from "./made-for.ts";

test("a folder says what it was made for; one that says nothing we can read says nothing", () => {
  const folder = mkdtempSync(join(tmpdir(), "site-"));
  const nothing = { publicUrl: null, root: null };
  expect(madeFor(folder)).toEqual(nothing);
  noteMadeFor(join(folder, "new"), { root: "uk" });
  noteMadeFor(join(folder, "new"), { publicUrl: "https://facts.example.org" });
  expect(madeFor(join(folder, "new"))).toEqual({ publicUrl: "https://facts.example.org", root: "uk" });
  for (const text of ["", "null", "7", '{"publicUrl":7,"root":"<b>"}']) {
    writeFileSync(join(folder, ".made-for"), text);
    expect(madeFor(folder), text).toEqual(nothing);
  }
  rmSync(folder, { recursive: true });
});
