import { describe, expect, it } from "vitest";
import { newSigningSecret, seal, unseal } from "./sealed.ts";

const at = { deskSecret: "the desk's own secret, forty characters..", id: "w1" };

describe("the secret of a webhook", () => {
  it("is as the specification asks, and opens again", () => {
    const secret = newSigningSecret();
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const sealed = seal(secret, at);
    expect(sealed).not.toContain(secret.slice(6));
    expect(unseal(sealed, at)).toBe(secret);
    expect(seal(secret, at)).not.toBe(sealed);
  });

  it("opens neither for another webhook, nor by another desk, nor when it was changed", () => {
    const sealed = seal("whsec_x", at);
    expect(unseal(sealed, { ...at, id: "w2" })).toBeNull();
    expect(unseal(sealed, { ...at, deskSecret: "another" })).toBeNull();
    const bytes = Buffer.from(sealed, "base64");
    for (let place = 0; place < bytes.length; place++) {
      const changed = Buffer.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect(unseal(changed.toString("base64"), at), `byte ${place}`).toBeNull();
    }
    expect(unseal("", at)).toBeNull();
  });
});
