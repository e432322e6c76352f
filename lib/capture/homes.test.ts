import { existsSync, mkdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { dropHome, makeHome } from "./homes.ts";

test("what a killed worker's browser left is swept away an hour later, and nothing of one that runs", async () => {
  const [left, runs] = [await makeHome(), await makeHome()];
  mkdirSync(join(left, "profile"));
  writeFileSync(join(left, "profile", "History"), "https://source.example/");
  const before = new Date(Date.now() - 2 * 60 * 60_000);
  utimesSync(left, before, before);
  const next = await makeHome();
  expect([existsSync(left), existsSync(runs), statSync(next).mode & 0o777, dirname(next)]).toEqual([false, true, 0o700, dirname(left)]);
  await Promise.all([dropHome(runs), dropHome(next)]);
});
