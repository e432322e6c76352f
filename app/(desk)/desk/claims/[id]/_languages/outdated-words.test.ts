import { expect, it } from "vitest";
import { outdatedWords } from "./outdated-words.ts";

it("names what changed, as an editor would", () => {
  expect(outdatedWords({ outdated: [{ field: "statement", was: "A bridge fell." }] })).toBe("The statement of the original changed after this was written.");
  expect(outdatedWords({ outdated: [{ field: "statement", was: "" }, { field: "stillUnknown", was: null }] })).toBe("The statement and “what we do not know” of the original changed after this was written.");
});
