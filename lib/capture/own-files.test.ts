import { linkSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { ownFiles } from "./own-files.ts";

describe("the files that a capture says it kept", () => {
  it("are those that lie in its folder; nothing that a link leads to is taken for one", async () => {
    const root = realpathSync(mkdtempSync(join(tmpdir(), "own-")));
    onTestFinished(() => rmSync(root, { recursive: true, force: true }));
    const folder = join(root, "page");
    mkdirSync(join(folder, "inner"), { recursive: true });
    writeFileSync(join(root, "secret"), "the desk's secret");
    mkdirSync(join(root, "page-of-others"));
    writeFileSync(join(root, "page-of-others", "text.txt"), "others");
    for (const name of ["text.txt", "inner/page.html"]) writeFileSync(join(folder, name), "kept");
    symlinkSync(join(root, "secret"), join(folder, "symlink"));
    linkSync(join(root, "secret"), join(folder, "hardlink"));
    symlinkSync(root, join(folder, "up"));
    const named = ["text.txt", "inner/page.html", "symlink", "hardlink", "up/secret", "../secret", "../page-of-others/text.txt", "inner", "nothing"];
    const kept = await ownFiles(named.map((name) => ({ role: "text", path: join(folder, name), mediaType: "text/plain" })), folder);
    expect(kept.map(({ path }) => path)).toEqual([join(folder, "text.txt"), join(folder, "inner/page.html")]);
  });
});
