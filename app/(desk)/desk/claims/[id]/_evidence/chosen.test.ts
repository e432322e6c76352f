import { expect, it } from "vitest";
import { againWords, chosenOf, sendingAgain } from "./chosen.ts";

const clip = { name: "clip.mp4", bytes: 5 };
const stored = { id: "f1", sha256: "0".repeat(64), bytes: 5, mediaType: "video/mp4", name: "clip.mp4" };
const nothing = () => {};

it("a file that the desk has all of comes back with the form", () => {
  expect(sendingAgain(chosenOf({ is: "kept", stored }), false)).toEqual({ is: "kept", stored });
});

it("one that was on its way is asked for again, however far it was", () => {
  const sending = { is: "sending", ...clip, percent: 40, doing: "sending", pause: nothing, resume: nothing } as const;
  for (const was of [sending, { is: "half", ...clip, goOn: nothing, anew: nothing } as const, { is: "failed", ...clip, words: "No line.", again: nothing } as const, { is: "before", ...clip, goesOn: true } as const]) {
    expect(sendingAgain(chosenOf(was), true)).toEqual({ is: "before", ...clip, goesOn: true });
  }
  expect(againWords({ ...clip, goesOn: true })).toBe("You had chosen “clip.mp4”. Choose it again; its upload goes on where it stopped.");
  expect(againWords({ ...clip, goesOn: false })).toBe("You had chosen “clip.mp4”. Choose it again.");
});

it("one that the desk does not take is not asked for again", () => {
  expect(sendingAgain(chosenOf({ is: "failed", ...clip, words: "Too big.", again: null }), false)).toEqual({ is: "nothing" });
  expect(sendingAgain(chosenOf({ is: "nothing" }), false)).toEqual({ is: "nothing" });
});
