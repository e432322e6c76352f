import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sessions } from "../db/schema/index.ts";
import type { Database } from "../db/types.ts";
import { invitePerson } from "../invitations/commands.ts";
import { changePerson, changePassword } from "../people/commands.ts";
import { aFreshDesk, aPerson, emailOf, PASSWORD } from "../people/fixtures.ts";
import { commandLine } from "../people/desk.ts";
import { prove, signIn, signOut, signOutEverywhere } from "./commands.ts";
import { guess } from "./guesses.ts";
import { actorOfSession } from "./queries.ts";

const MINUTE = 60_000;
let db: Database;
let close: () => Promise<void>;
beforeEach(async () => { ({ db, close } = await aFreshDesk()); });
afterEach(() => close());

const desk = () => ({ db, actor: commandLine });
const later = (minutes: number) => new Date(Date.now() + minutes * MINUTE);
const comeIn = (name: string, password = PASSWORD) => signIn({ db, address: "192.0.2.7" }, { email: emailOf(name), password });
const whoIs = (id: string, now = new Date()) => actorOfSession(db, id, now);

describe("a session", () => {
  it("stands for the person who gave the right password, with the roles they hold", async () => {
    const olena = await aPerson(db, "Olena", "fact_checker");
    const id = await comeIn("Olena");
    expect(await whoIs(id)).toMatchObject({ id: olena.id, name: "Olena", roles: ["fact_checker"], scopes: null });
  });

  it("is kept as a hash only, so that a read database opens no door", async () => {
    await aPerson(db, "Olena", "fact_checker");
    const id = await comeIn("Olena");
    expect(JSON.stringify(await db.read.select().from(sessions))).not.toContain(id);
    expect(await whoIs("something else")).toBeNull();
  });

  it("ends after 30 minutes without a request, but not while the person works", async () => {
    await aPerson(db, "Olena", "fact_checker");
    const id = await comeIn("Olena");
    expect(await whoIs(id, later(29))).not.toBeNull();
    expect(await whoIs(id, later(58))).not.toBeNull();
    expect(await whoIs(id, later(89))).toBeNull();
  });

  it("ends 12 hours after sign-in, however busy the person is", async () => {
    await aPerson(db, "Olena", "fact_checker");
    const id = await comeIn("Olena");
    for (let minutes = 20; minutes < 720; minutes += 20) expect(await whoIs(id, later(minutes))).not.toBeNull();
    expect(await whoIs(id, later(721))).toBeNull();
  });

  it("notes that it was seen once a minute at most", async () => {
    await aPerson(db, "Olena", "fact_checker");
    const id = await comeIn("Olena");
    const lastSeen = async () => (await db.read.select().from(sessions))[0]?.lastSeenAt;
    const begun = await lastSeen();
    await whoIs(id, later(0.5));
    expect(await lastSeen()).toEqual(begun);
    await whoIs(id, later(2));
    expect(await lastSeen()).not.toEqual(begun);
  });

  it("is over at the next request once the person signs out", async () => {
    await aPerson(db, "Olena", "fact_checker");
    const [here, elsewhere] = [await comeIn("Olena"), await comeIn("Olena")];
    await signOut({ db, actor: await whoIs(here) });
    expect(await whoIs(here)).toBeNull();
    expect(await whoIs(elsewhere)).not.toBeNull();
  });

  it("is over at the next request once an admin signs the person out everywhere", async () => {
    const olena = await aPerson(db, "Olena", "fact_checker");
    const ids = [await comeIn("Olena"), await comeIn("Olena")];
    await signOutEverywhere(desk(), olena.id);
    expect(await Promise.all(ids.map((id) => whoIs(id)))).toEqual([null, null]);
  });

  it("loses a role at the next request once an admin takes it away", async () => {
    const marta = await aPerson(db, "Marta", "fact_checker", "editor");
    const id = await comeIn("Marta");
    await changePerson(desk(), marta.id, { roles: ["fact_checker"] });
    expect((await whoIs(id))?.roles).toEqual(["fact_checker"]);
  });

  it("is over once the person is disabled, and stays over when they are let in again", async () => {
    const olena = await aPerson(db, "Olena", "fact_checker");
    const id = await comeIn("Olena");
    await changePerson(desk(), olena.id, { disabled: true });
    expect(await whoIs(id)).toBeNull();
    await changePerson(desk(), olena.id, { disabled: false });
    expect(await whoIs(id)).toBeNull();
    expect(await comeIn("Olena")).toBeTruthy();
  });

  it("survives a change of password where it was made, and ends everywhere else", async () => {
    await aPerson(db, "Olena", "fact_checker");
    const [here, elsewhere] = [await comeIn("Olena"), await comeIn("Olena")];
    await changePassword({ db, actor: await whoIs(here) }, { current: PASSWORD, next: "another sentence entirely" });
    expect(await whoIs(here)).not.toBeNull();
    expect(await whoIs(elsewhere)).toBeNull();
    await expect(comeIn("Olena")).rejects.toMatchObject({ problem: "invalid" });
    expect(await comeIn("Olena", "another sentence entirely")).toBeTruthy();
  });
});

describe("signing in", () => {
  it("says the same of a wrong password, an unknown address, a disabled person and one who was only invited", async () => {
    await aPerson(db, "Olena", "fact_checker");
    const gone = await aPerson(db, "Gone", "fact_checker");
    await changePerson(desk(), gone.id, { disabled: true });
    await invitePerson(desk(), { name: "Iryna", email: emailOf("Iryna"), roles: ["editor"] });
    const answers = await Promise.allSettled([comeIn("Olena", "not this one"), comeIn("Nobody"), comeIn("Gone"), comeIn("Iryna")]);
    const words = answers.map((answer) => (answer.status === "rejected" ? { message: String(answer.reason), details: answer.reason.details } : "came in"));
    expect(new Set(words.map((word) => JSON.stringify(word))).size).toBe(1);
    expect(words[0]).toMatchObject({ details: { fields: { password: expect.stringContaining("not right") } } });
  });

  it("takes the address in any case, and the password however its letters are composed", async () => {
    await aPerson(db, "Olena", "fact_checker");
    expect(await signIn({ db, address: null }, { email: " OLENA@desk.example ", password: PASSWORD })).toBeTruthy();
  });

  it("is refused after ten failures for an account, even with the right password, and says how long to wait", async () => {
    await aPerson(db, "Olena", "fact_checker");
    await aPerson(db, "Marta", "editor");
    await Promise.allSettled(Array.from({ length: 10 }, () => comeIn("Olena", "guess")));
    const refusal = await comeIn("Olena").catch((error: unknown) => error);
    expect(refusal).toMatchObject({ problem: "too_much", details: { retryAfter: expect.any(Number) } });
    expect(await comeIn("Marta")).toBeTruthy();
  });

  it("counts failures only: somebody who knows the password may come in as often as they like", async () => {
    await aPerson(db, "Olena", "fact_checker");
    for (let time = 0; time < 12; time += 1) expect(await comeIn("Olena")).toBeTruthy();
  });

  it("is refused to an address that guesses across many accounts", async () => {
    await aPerson(db, "Olena", "fact_checker");
    const door = { db, address: "198.51.100.9" };
    await expect(signIn(door, { email: "reader@example.org", password: "guess" })).rejects.toMatchObject({ problem: "invalid" });
    // The others fail as that one did, without the tenth of a second that each password takes.
    for (let wrong = 1; wrong < 100; wrong += 1) await guess(door, async () => null);
    await expect(signIn(door, { email: emailOf("Olena"), password: PASSWORD })).rejects.toMatchObject({ problem: "too_much" });
    expect(await comeIn("Olena")).toBeTruthy();
  });
});

describe("giving the password again", () => {
  it("makes a sign-in recent, so that roles can be changed", async () => {
    const anna = await aPerson(db, "Anna", "admin");
    const olena = await aPerson(db, "Olena", "fact_checker");
    const id = await comeIn("Anna");
    const now = later(20);
    const change = async () => changePerson({ db, actor: await whoIs(id, now), now }, olena.id, { roles: ["editor"] });
    await expect(change()).rejects.toMatchObject({ problem: "not_allowed", details: { guard: "recent-sign-in" } });
    const { provenUntil } = await prove({ db, actor: await whoIs(id, now), now }, { password: PASSWORD });
    expect(new Date(provenUntil).getTime()).toBe(now.getTime() + 15 * MINUTE);
    expect(await change()).toMatchObject({ roles: ["editor"] });
    expect(anna.roles).toEqual(["admin"]);
  });

  it("says at the field when it is wrong", async () => {
    await aPerson(db, "Anna", "admin");
    const actor = await whoIs(await comeIn("Anna"));
    await expect(prove({ db, actor }, { password: "wrong" })).rejects.toMatchObject({ problem: "invalid", details: { fields: { password: expect.any(String) } } });
  });
});
