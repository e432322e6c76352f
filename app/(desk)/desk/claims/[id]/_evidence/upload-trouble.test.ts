import { describe, expect, it } from "vitest";
import { troubleIn } from "./upload-trouble";

const answered = (status: number, body = "") => ({ originalResponse: { getStatus: () => status, getBody: () => body } });

describe("what stands in an upload's way", () => {
  it("waits out a line that is down and a desk that restarts", () => {
    expect(troubleIn({ originalResponse: null })).toEqual({ is: "unreachable" });
    expect(troubleIn(answered(0))).toEqual({ is: "unreachable" });
    expect(troubleIn(answered(502, "<html>"))).toEqual({ is: "refused for now" });
  });

  it("asks for the password where a session has ended", () => {
    expect(troubleIn(answered(401))).toEqual({ is: "signed out" });
  });

  it("passes on what the desk says of a file it does not take", () => {
    const trouble = troubleIn(answered(415, JSON.stringify({ detail: "This is application/x-elf.", problem: "invalid", status: 415 })));
    expect(trouble).toMatchObject({ problem: { message: "This is application/x-elf.", status: 415 } });
    expect(troubleIn(answered(429, JSON.stringify({ detail: "50 of your uploads are not finished.", problem: "too_much", status: 429 })))).toMatchObject({ problem: { message: "50 of your uploads are not finished." } });
    expect(troubleIn(answered(429, "<html>"))).toEqual({ is: "refused for now" });
    expect(troubleIn(answered(400, "bad"))).toMatchObject({ problem: { message: expect.stringContaining("something unexpected") } });
  });
});
