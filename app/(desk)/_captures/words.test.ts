import { describe, expect, it } from "vitest";
import { doingWords, endWords, goneWords, isUnderWay, shortAddress, triesWords } from "./words.ts";

const capture = { state: "running", step: "loading", reason: null } as const;

describe("a capture, as the person who waits reads it", () => {
  it("says what is being done, in plain words", () => {
    expect([doingWords({ ...capture, state: "queued", step: "queued" }), doingWords(capture), doingWords({ ...capture, step: "of a later version" })]).toEqual(["Waiting to be captured", "Loading the page", "Capturing"]);
    expect([isUnderWay(capture), isUnderWay({ state: "partial" }), endWords(capture), endWords({ ...capture, state: "done" })]).toEqual([true, false, null, null]);
  });

  it("says at which step it ended, and gives the server's reason", () => {
    expect(endWords({ state: "failed", step: "certificate", reason: "It has expired." })).toEqual({ lead: "The capture ended while checking its certificate.", says: "It has expired." });
    expect(endWords({ state: "failed", step: "loading", reason: "It was stopped." })).toEqual({ lead: "The capture ended while loading the page.", says: "It was stopped." });
    expect(endWords({ state: "failed", step: "queued", reason: "It was stopped." })?.lead).toBe("The capture ended while it waited.");
    expect(endWords({ state: "blocked", step: "private", reason: "Private network: never fetched." })).toEqual({ lead: "Not captured.", says: "Private network: never fetched." });
    expect(endWords({ state: "partial", step: "done", reason: "1 of 12 parts missing." })).toEqual({ lead: "Captured in part.", says: "1 of 12 parts missing." });
  });

  it("says that it is tried again only when it is", () => {
    expect([1, 2, 3, 4].map((tries) => triesWords({ tries }))).toEqual([null, "Second try.", "Third try.", "Try 4."]);
  });

  it("says of a page that is gone what it does instead, and since when", () => {
    expect([404, null].map((status) => goneWords({ status, since: "2025-06-03T10:00:00.000Z" }))).toEqual(["has answered 404 since 3 June 2025", "has been out of reach since 3 June 2025"]);
  });

  it("gives an address that can be recognised", () => {
    expect(shortAddress("https://www.example.org/news/")).toBe("example.org/news");
  });
});
