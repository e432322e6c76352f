import { expect, it } from "vitest";
import { inboxHref, tabOf } from "./tabs.ts";

it("leads to the open ones without a word in the address", () => {
  expect(inboxHref("open")).toBe("/desk/inbox");
  expect(inboxHref("spam", "7")).toBe("/desk/inbox?show=spam&at=7");
});

it("shows the open ones for what is no tab", () => {
  expect(tabOf("everything")).toBe("open");
  expect(tabOf(undefined)).toBe("open");
  expect(tabOf("reports")).toBe("reports");
});
