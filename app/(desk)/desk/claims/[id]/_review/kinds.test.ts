import { describe, expect, it } from "vitest";
import { doubtAbout, kindsFor } from "./kinds.ts";

const changed = (...fields: string[]) => fields.map((field) => ({ field }));

describe("the kind of a later publication", () => {
  it("that is offered first fits what changed", () => {
    expect(kindsFor(changed("translations"))[0]).toBe("clarification");
    expect(kindsFor(changed("rationale", "topics"))[0]).toBe("clarification");
    expect(kindsFor(changed("translations", "evidence"))[0]).toBe("update");
    expect(kindsFor(changed("verdict"))[0]).toBe("update");
  });

  it("never says first of all that we were wrong, when nothing is known of the change", () => {
    for (const changes of [null, [], changed("statement")]) expect(kindsFor(changes)[0]).toBe("update");
  });

  it("is doubted where a further language alone would be told as an error or as new facts", () => {
    expect(doubtAbout("correction", changed("translations"))).toContain("we were wrong");
    expect(doubtAbout("update", changed("translations"))).toContain("new facts");
    expect(doubtAbout("clarification", changed("translations"))).toBeNull();
    expect(doubtAbout("correction", changed("translations", "verdict"))).toBeNull();
    expect(doubtAbout("correction", [])).toBeNull();
  });
});
