import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { tokens } from "../db/schema/index.ts";
import type { Database } from "../db/types.ts";
import { hasScope } from "../people/actor.ts";
import { changePerson } from "../people/commands.ts";
import { acting, commandLine } from "../people/desk.ts";
import { aFreshDesk, aPerson, inSession } from "../people/fixtures.ts";
import { createToken, revokeAllTokens, revokeToken } from "./commands.ts";
import { readExpiry } from "./expiry.ts";
import { actorOfToken, listTokens } from "./queries.ts";

let db: Database;
let close: () => Promise<void>;
beforeEach(async () => { ({ db, close } = await aFreshDesk()); });
afterEach(() => close());

const desk = () => ({ db, actor: commandLine });
const daysLater = (days: number) => new Date(Date.now() + days * 86_400_000);
const whoIs = (token: string, now = new Date()) => actorOfToken(db, token, now);
const script = (...scopes: string[]) => ({ name: "Night import", scopes });

describe("a token", () => {
  it("acts as its person, within its scopes, and is kept as a hash only", async () => {
    const olena = await aPerson(db, "Olena", "fact_checker");
    const { token } = await createToken({ db, actor: inSession(olena) }, olena.id, script("write", "read"));
    expect(token).toMatch(/^cor_[\w-]{43}$/);
    expect(JSON.stringify(await db.read.select().from(tokens))).not.toContain(token);
    expect(await whoIs(token)).toEqual({ id: olena.id, name: "Olena", roles: ["fact_checker"], scopes: ["read", "write"], session: null });
  });

  it("narrows what its person may do and widens nothing", async () => {
    const olena = await aPerson(db, "Olena", "fact_checker");
    const { token } = await createToken(desk(), olena.id, script("review"));
    const actor = await whoIs(token);
    expect(actor && [hasScope(actor, "read"), hasScope(actor, "review"), hasScope(actor, "write")]).toEqual([true, true, false]);
    expect(actor?.roles).toEqual(["fact_checker"]);
  });

  it("is worthless at its next use once revoked, expired or its person disabled", async () => {
    const olena = await aPerson(db, "Olena", "fact_checker");
    const make = () => createToken(desk(), olena.id, { ...script("read"), expires: "30d" });
    const [revoked, expiring, last] = [await make(), await make(), await make()];
    await revokeToken({ db, actor: inSession(olena) }, revoked.id);
    expect(await whoIs(revoked.token)).toBeNull();
    expect(await whoIs(expiring.token, daysLater(29))).not.toBeNull();
    expect(await whoIs(expiring.token, daysLater(31))).toBeNull();
    await changePerson(desk(), olena.id, { disabled: true });
    await changePerson(desk(), olena.id, { disabled: false });
    expect(await whoIs(last.token)).toBeNull();
  });

  it("loses a role at its next use once an admin takes it away", async () => {
    const marta = await aPerson(db, "Marta", "fact_checker", "editor");
    const { token } = await createToken(desk(), marta.id, script("review"));
    await changePerson(desk(), marta.id, { roles: ["fact_checker"] });
    expect((await whoIs(token))?.roles).toEqual(["fact_checker"]);
  });

  it("is made by its own person or the command line, never by an admin, who could approve as somebody else", async () => {
    const [anna, marta] = [await aPerson(db, "Anna", "admin"), await aPerson(db, "Marta", "editor")];
    await expect(createToken({ db, actor: inSession(anna) }, marta.id, script("review"))).rejects.toMatchObject({ problem: "not_allowed" });
    await expect(createToken(desk(), marta.id, script("review"))).resolves.toBeTruthy();
  });

  it("is made only by somebody who gave the password lately", async () => {
    const marta = await aPerson(db, "Marta", "editor");
    await expect(createToken({ db, actor: inSession(marta, daysLater(-1)) }, marta.id, script("read"))).rejects.toMatchObject({ details: { guard: "recent-sign-in" } });
  });

  it("cannot make one that may do more than itself", async () => {
    const marta = await aPerson(db, "Marta", "editor");
    const { token } = await createToken(desk(), marta.id, script("admin"));
    const actor = await whoIs(token);
    await expect(createToken({ db, actor }, marta.id, script("review"))).rejects.toMatchObject({ problem: "not_allowed" });
    await expect(createToken({ db, actor }, marta.id, script("read", "admin"))).resolves.toBeTruthy();
  });

  it("lasts 90 days unless said otherwise, and a year at most", async () => {
    const marta = await aPerson(db, "Marta", "editor");
    const now = new Date("2026-11-24T00:00:00Z");
    expect((await createToken({ ...desk(), now }, marta.id, script("read"))).expiresAt).toBe("2027-02-22T00:00:00.000Z");
    expect([readExpiry("12w"), readExpiry("1y"), readExpiry("2y"), readExpiry("0d"), readExpiry("90"), readExpiry("-1d")].map((ms) => ms && ms / 86_400_000)).toEqual([84, 365, null, null, null, null]);
  });

  it("of another person is seen and ended by admins, and does not exist for others", async () => {
    const [anna, marta, olena] = [await aPerson(db, "Anna", "admin"), await aPerson(db, "Marta", "editor"), await aPerson(db, "Olena", "editor")];
    const made = await createToken(desk(), marta.id, script("read"));
    await expect(listTokens({ db, actor: acting(olena) }, { personId: marta.id })).rejects.toMatchObject({ problem: "not_allowed" });
    await expect(revokeToken({ db, actor: acting(olena) }, made.id)).rejects.toMatchObject({ problem: "not_found" });
    expect((await listTokens({ db, actor: acting(anna) }, { personId: marta.id })).items).toMatchObject([{ id: made.id, name: "Night import" }]);
    await revokeAllTokens({ db, actor: inSession(anna) }, marta.id);
    expect((await listTokens({ db, actor: acting(marta) })).items).toEqual([]);
  });

  it("notes when it was last used, so that a forgotten one can be found", async () => {
    const marta = await aPerson(db, "Marta", "editor");
    const { token } = await createToken(desk(), marta.id, script("read"));
    await whoIs(token, new Date("2026-11-24T08:00:00Z"));
    expect((await listTokens({ db, actor: acting(marta) })).items[0]?.lastUsedAt).toBe("2026-11-24T08:00:00.000Z");
  });
});
