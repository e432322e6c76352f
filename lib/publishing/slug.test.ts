import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { freeSlug, slugOf } from "./slug.ts";

describe("the slug of a claim", () => {
  test.each([
    ["Ukraine has not returned the body of a single Russian soldier.", "ukraine-has-not-returned-the-body-of-a-single-russian"],
    ["Russia's 1,200 bodies", "russias-1200-bodies"],
    ["Україна не повернула жодного тіла", "ukraina-ne-povernula-zhodnoho-tila"],
    ["Россия передала объект", "rossiya-peredala-obekt"],
    ["会议持续了一个小时", "hui-yi-chi-xu-le-yi-ge-xiao-shi"],
    ["?!…", "claim"],
    ["", "claim"],
  ])("%s → %s", (statement, slug) => {
    expect(slugOf(statement)).toBe(slug);
  });

  test("a statement of one endless word is cut", () => {
    expect(slugOf("a".repeat(100))).toBe("a".repeat(60));
  });

  test("is always fit for an address", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), (statement) => {
      const slug = slugOf(statement);
      expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(slug.length).toBeLessThanOrEqual(60);
    }));
  });

  test("gets a number on a clash, and stays short", async () => {
    const taken = (...slugs: string[]) => async (slug: string) => slugs.includes(slug);
    expect(await freeSlug("talks", taken())).toBe("talks");
    expect(await freeSlug("talks", taken("talks", "talks-2"))).toBe("talks-3");
    expect(await freeSlug(`${"a".repeat(57)}-bc`, taken(`${"a".repeat(57)}-bc`))).toBe(`${"a".repeat(57)}-2`);
  });
});
