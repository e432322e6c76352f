import { encode } from "next-auth/jwt";
import { describe, expect, it } from "vitest";
import { addressSeen, clientAddress } from "./address.ts";
import { cookieIn, SESSION_COOKIE, sessionIdIn } from "./cookie.ts";
import { safeNext } from "./next-path.ts";
import { assertForm, refuseForgery, sameOrigin } from "./origin.ts";

const DESK = "https://desk.example";
const behindProxy = { behindProxy: true };
const post = (headers: Record<string, string>, body: string | null = "{}") => new Request(`${DESK}/api/v1/claims`, { method: "POST", headers, body });

describe("the form of the sign-in page", () => {
  it("is a JSON object, read from a copy", async () => {
    const request = post({ "content-type": "application/json" }, '{"email":"anna@desk.example"}');
    await assertForm(request);
    expect(await request.json()).toEqual({ email: "anna@desk.example" });
  });

  it.each(["", "{", "null", "[]", "7", "email=a"])("is refused in words when it is %j", async (body) => {
    await expect(assertForm(post({ "content-type": "application/json" }, body))).rejects.toMatchObject({ problem: "invalid" });
  });

  it("is refused when it is bigger than any form", async () => {
    await expect(assertForm(post({ "content-type": "application/json" }, " ".repeat(20_000)))).rejects.toMatchObject({ problem: "too_much" });
  });
});

describe("a change that a session asks for", () => {
  it("is taken from a page of our own", () => {
    expect(sameOrigin(post({ "sec-fetch-site": "same-origin" }), DESK)).toBe(true);
    expect(sameOrigin(post({ origin: DESK }), DESK)).toBe(true);
  });

  it("is refused from another port of our host, another site, the address bar, and whoever says nothing", () => {
    for (const site of ["same-site", "cross-site", "none"]) expect(sameOrigin(post({ "sec-fetch-site": site, origin: DESK }), DESK)).toBe(false);
    expect(sameOrigin(post({ origin: "https://desk.example:8443" }), DESK)).toBe(false);
    expect(sameOrigin(post({ origin: "null" }), DESK)).toBe(false);
    expect(sameOrigin(post({}), DESK)).toBe(false);
  });

  it("is refused unless it is JSON, which no plain form can send; files alone may be multipart", () => {
    const own = { "sec-fetch-site": "same-origin" };
    const refusal = (headers: Record<string, string>, options = {}) => {
      try {
        refuseForgery(post({ ...own, ...headers }), DESK, options);
        return null;
      } catch (error) {
        return error;
      }
    };
    expect(refusal({ "content-type": "application/json; charset=utf-8" })).toBeNull();
    expect(refusal({ "content-type": "text/plain" })).toMatchObject({ problem: "invalid", details: { unsupportedMediaType: true } });
    expect(refusal({ "content-type": "multipart/form-data; boundary=x" })).toMatchObject({ problem: "invalid" });
    expect(refusal({ "content-type": "multipart/form-data; boundary=x" }, { uploads: true })).toBeNull();
  });

  it("may have no body at all, as when something is removed", () => {
    const removal = (headers: Record<string, string>) => () => refuseForgery(new Request(DESK, { method: "DELETE", headers: { "sec-fetch-site": "same-origin", ...headers } }), DESK);
    expect(removal({})).not.toThrow();
    expect(removal({ "content-length": "0" })).not.toThrow();
    expect(removal({ "content-length": "2" })).toThrow("application/json");
  });

  it("is not asked of what changes nothing", () => {
    expect(() => refuseForgery(new Request(DESK), DESK)).not.toThrow();
  });
});

describe("the session cookie", () => {
  const secret = "s".repeat(64);

  it("gives back the session id it was made with, and nothing under another secret", async () => {
    const cookie = await encode({ token: { sid: "opaque" }, secret });
    expect(await sessionIdIn(cookie, secret)).toBe("opaque");
    expect(await sessionIdIn(cookie, "t".repeat(64))).toBeNull();
    expect(await sessionIdIn(`${cookie}x`, secret)).toBeNull();
    expect(await sessionIdIn(undefined, secret)).toBeNull();
  });

  it("is found among others by its exact name", () => {
    const request = new Request(DESK, { headers: { cookie: `x${SESSION_COOKIE}=no; theme=dark; ${SESSION_COOKIE}=a=b` } });
    expect(cookieIn(request, SESSION_COOKIE)).toBe("a=b");
    expect(cookieIn(new Request(DESK), SESSION_COOKIE)).toBeUndefined();
  });
});

describe("the address a guess is counted against", () => {
  it("is the peer's, unless a proxy nearby says for whom it speaks", () => {
    expect(addressSeen("203.0.113.9", "198.51.100.1", behindProxy)).toBe("203.0.113.9");
    expect(addressSeen("127.0.0.1", "198.51.100.1, 203.0.113.9", behindProxy)).toBe("203.0.113.9");
    expect(addressSeen("::ffff:10.0.0.2", "203.0.113.9", behindProxy)).toBe("203.0.113.9");
    expect(addressSeen("::1", "nonsense", behindProxy)).toBe("::1");
    expect(addressSeen("127.0.0.1", undefined, behindProxy)).toBe("127.0.0.1");
  });

  it("believes nobody's X-Forwarded-For when no proxy speaks https for it", () => {
    expect(addressSeen("127.0.0.1", "203.0.113.9", { behindProxy: false })).toBe("127.0.0.1");
    expect(addressSeen("10.0.0.2", "203.0.113.9", { behindProxy: false })).toBe("10.0.0.2");
  });

  it("takes one IPv6 network as one, as anybody there has billions of addresses", () => {
    const from = (address: string) => clientAddress(new Request(DESK, { headers: { "x-client-address": address } }));
    expect(from("2001:db8:0:1::5")).toBe("2001:db8:0:1");
    expect(from("2001:0db8:0000:0001:ffff:ffff:ffff:ffff")).toBe("2001:db8:0:1");
    expect(from("::1")).toBe("0:0:0:0");
    expect(from("::ffff:192.0.2.7")).toBe("192.0.2.7");
    expect(clientAddress(new Request(DESK))).toBeNull();
  });
});

describe("after signing in", () => {
  it("one goes back to where one was, but never to another site", () => {
    expect(safeNext("/desk/claims/1?tab=evidence#note")).toBe("/desk/claims/1?tab=evidence#note");
    for (const elsewhere of ["//evil.example", "/\\evil.example", "https://evil.example", "", "/a\nb", undefined, null]) expect(safeNext(elsewhere)).toBe("/desk");
  });
});
