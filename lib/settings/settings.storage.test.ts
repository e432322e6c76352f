import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../db/types.ts";
import { acting, commandLine } from "../people/desk.ts";
import { aFreshDesk, aPerson } from "../people/fixtures.ts";
import { publicDesk } from "../publishing/queries.ts";
import { changeSettings } from "./commands.ts";
import { getSettings } from "./queries.ts";

let db: Database;
let close: () => Promise<void>;
beforeEach(async () => { ({ db, close } = await aFreshDesk()); });
afterEach(() => close());

const desk = () => ({ db, actor: commandLine });

describe("the desk's settings", () => {
  it("begin with four eyes on and no notice", async () => {
    const olena = await aPerson(db, "Olena", "fact_checker");
    expect(await getSettings({ db, actor: acting(olena) })).toMatchObject({ version: 1, fourEyes: true, notice: null });
  });

  it("change field by field, and an empty notice is none", async () => {
    await changeSettings(desk(), { version: 1, deskName: "The Harbour desk", notice: "Closed on Sunday." });
    const changed = await changeSettings(desk(), { version: 2, notice: "" });
    expect(changed).toEqual({ version: 3, deskName: "The Harbour desk", language: "en", fourEyes: true, notice: null, about: null, mediaReview: false });
    expect(await getSettings(desk())).toEqual(changed);
  });

  it("changed by two admins at once tell the second what stands now", async () => {
    await changeSettings(desk(), { version: 1, fourEyes: false });
    const late = changeSettings(desk(), { version: 1, deskName: "Late" });
    await expect(late).rejects.toMatchObject({ problem: "conflict", details: { current: { version: 2, fourEyes: false } } });
  });

  it("can be changed without naming the version, as API.md has it", async () => {
    expect(await changeSettings(desk(), { notice: "Back on Monday." })).toMatchObject({ version: 2, notice: "Back on Monday." });
    expect(await changeSettings(desk(), { notice: null })).toMatchObject({ version: 3, notice: null });
  });

  it("hold what the desk says of itself, which readers see", async () => {
    await changeSettings(desk(), { about: "We are **three people** in Kharkiv.\n\nWrite to desk@example.org." });
    expect((await publicDesk(db.published)).about).toContain("**three people**");
    expect((await changeSettings(desk(), { about: "" })).about).toBeNull();
  });

  it("say whether programs hear of videos and pictures as MediaReview", async () => {
    expect(await changeSettings(desk(), { mediaReview: true })).toMatchObject({ mediaReview: true });
    expect(await getSettings(desk())).toMatchObject({ mediaReview: true });
  });

  it("are changed by admins alone", async () => {
    const marta = await aPerson(db, "Marta", "editor");
    await expect(changeSettings({ db, actor: acting(marta) }, { version: 1, fourEyes: false })).rejects.toMatchObject({ problem: "not_allowed" });
  });
});
