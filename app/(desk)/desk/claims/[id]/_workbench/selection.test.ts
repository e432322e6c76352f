import { describe, expect, it } from "vitest";
import { anItem } from "../_model/fixtures.ts";
import { firstToWorkOn, moved } from "./selection.ts";

const items = [anItem("interfax", "Interfax", { finding: "confirmed" }), anItem("kshpw", "KSHPW"), anItem("film", "The film")];

describe("the selected item", () => {
  it("is at first the one that waits for a finding", () => {
    expect(firstToWorkOn(items)).toBe("kshpw");
    expect(firstToWorkOn(items.slice(0, 1))).toBe("interfax");
    expect(firstToWorkOn([])).toBeNull();
  });

  it("moves down and up, and stays at the ends", () => {
    expect(moved(items, "interfax", 1)).toBe("kshpw");
    expect(moved(items, "film", 1)).toBe("film");
    expect(moved(items, "interfax", -1)).toBe("interfax");
    expect(moved(items, null, 1)).toBe("interfax");
    expect(moved([], null, 1)).toBeNull();
  });
});
