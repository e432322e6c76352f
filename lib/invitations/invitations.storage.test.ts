import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { codes } from "../db/schema/index.ts";
import type { Database } from "../db/types.ts";
import { commandLine } from "../people/desk.ts";
import { changePerson } from "../people/commands.ts";
import { aFreshDesk, aPerson, emailOf, inSession, PASSWORD } from "../people/fixtures.ts";
import { personByEmail } from "../people/queries.ts";
import { signIn } from "../sessions/commands.ts";
import { acceptInvitation, inviteAgain, invitePerson, offerSetUp, setUp } from "./commands.ts";

let db: Database;
let close: () => Promise<void>;
beforeEach(async () => { ({ db, close } = await aFreshDesk()); });
afterEach(() => close());

const desk = () => ({ db, actor: commandLine });
const door = (now?: Date) => ({ db, address: "192.0.2.7", ...(now && { now }) });
const daysLater = (days: number) => new Date(Date.now() + days * 86_400_000);
const comeIn = (name: string, password = PASSWORD) => signIn(door(), { email: emailOf(name), password });
const codeIn = (address: string) => address.split("/").at(-1) ?? "";
const invited = async (name: string) => codeIn((await invitePerson(desk(), { name, email: emailOf(name), roles: ["fact_checker"] })).invitation);

describe("an invitation", () => {
  it("lets its person choose a password, once", async () => {
    const code = await invited("Olena");
    expect(await acceptInvitation(door(), code, { password: PASSWORD })).toMatchObject({ name: "Olena", email: emailOf("Olena"), roles: ["fact_checker"] });
    expect(await comeIn("Olena")).toBeTruthy();
    await expect(acceptInvitation(door(), code, { password: "somebody else's words" })).rejects.toMatchObject({ problem: "not_found" });
  });

  it("used by two at once lets one in", async () => {
    const code = await invited("Olena");
    const passwords = ["the first of them comes", "the second of them comes"];
    const tries = await Promise.allSettled(passwords.map((password) => acceptInvitation(door(), code, { password })));
    expect(tries.map((each) => each.status).sort()).toEqual(["fulfilled", "rejected"]);
    const won = passwords[tries.findIndex((each) => each.status === "fulfilled")] ?? "";
    expect(await comeIn("Olena", won)).toBeTruthy();
  });

  it("is kept as a hash only, and lasts seven days", async () => {
    const code = await invited("Olena");
    expect(JSON.stringify(await db.read.select().from(codes))).not.toContain(code);
    await expect(acceptInvitation(door(daysLater(7.1)), code, { password: PASSWORD })).rejects.toMatchObject({ problem: "not_found" });
    await expect(acceptInvitation(door(daysLater(6.9)), code, { password: PASSWORD })).resolves.toBeTruthy();
  });

  it("is replaced when the person is invited again before coming in, and refused afterwards", async () => {
    const first = await invited("Olena");
    const second = await invited("Olena");
    await expect(acceptInvitation(door(), first, { password: PASSWORD })).rejects.toMatchObject({ problem: "not_found" });
    await acceptInvitation(door(), second, { password: PASSWORD });
    await expect(invited("Olena")).rejects.toMatchObject({ problem: "invalid", details: { fields: { email: expect.any(String) } } });
  });

  it("is worthless once the person is disabled", async () => {
    const code = await invited("Olena");
    const olena = await personByEmail(db.read, emailOf("Olena"));
    await aPerson(db, "Anna", "admin");
    await changePerson(desk(), olena?.id ?? "", { disabled: true });
    await expect(acceptInvitation(door(), code, { password: PASSWORD })).rejects.toMatchObject({ problem: "not_found" });
  });

  it("is made by admins alone, who gave their password lately", async () => {
    const [anna, olena] = [await aPerson(db, "Anna", "admin"), await aPerson(db, "Olena", "editor")];
    const invite = (actor: Parameters<typeof invitePerson>[0]["actor"]) => invitePerson({ db, actor }, { name: "Marta", email: emailOf("Marta"), roles: ["editor"] });
    await expect(invite(inSession(olena))).rejects.toMatchObject({ problem: "not_allowed" });
    await expect(invite(inSession(anna, daysLater(-0.1)))).rejects.toMatchObject({ details: { guard: "recent-sign-in" } });
    await expect(invite(inSession(anna))).resolves.toBeTruthy();
  });

  it("asks for a good password and stays open until one is given", async () => {
    const code = await invited("Olena");
    await expect(acceptInvitation(door(), code, { password: "short" })).rejects.toMatchObject({ details: { fields: { password: expect.any(String) } } });
    await expect(acceptInvitation(door(), code, { password: PASSWORD })).resolves.toBeTruthy();
  });

  it("from the command line ends the old password of somebody who forgot it", async () => {
    const olena = await aPerson(db, "Olena", "fact_checker");
    const code = codeIn(await inviteAgain(desk(), olena.id));
    await expect(comeIn("Olena")).rejects.toMatchObject({ problem: "invalid" });
    await acceptInvitation(door(), code, { password: "remembered this time" });
    expect(await comeIn("Olena", "remembered this time")).toBeTruthy();
  });

  it("cannot be guessed: after a hundred wrong codes an address must wait", async () => {
    for (let tries = 0; tries < 100; tries += 1) await acceptInvitation(door(), `guess ${tries}`, {}).catch(() => undefined);
    const code = await invited("Olena");
    await expect(acceptInvitation(door(), code, { password: PASSWORD })).rejects.toMatchObject({ problem: "too_much", details: { retryAfter: expect.any(Number) } });
    await expect(acceptInvitation({ db, address: "198.51.100.1" }, code, { password: PASSWORD })).resolves.toBeTruthy();
  });
});

describe("setting the desk up", () => {
  const given = (code: string) => ({ code, email: emailOf("Anna"), name: "Anna", password: PASSWORD });

  it("makes the first person, with every role, against the code in the terminal", async () => {
    const code = (await offerSetUp({ db })) ?? "";
    expect(code).toMatch(/^([0-9A-Z]{4}-){4}[0-9A-Z]{4}$/);
    expect(await setUp(door(), given(code.toLowerCase().replaceAll("-", " ")))).toMatchObject({ name: "Anna", roles: ["fact_checker", "editor", "admin"] });
    expect(await comeIn("Anna")).toBeTruthy();
  });

  it("is refused with another code, at the field", async () => {
    await offerSetUp({ db });
    await expect(setUp(door(), given("AAAA-BBBB-CCCC-DDDD-EEEE"))).rejects.toMatchObject({ problem: "invalid", details: { fields: { code: expect.any(String) } } });
  });

  it("is over once somebody is there, and offers no code any more", async () => {
    const code = (await offerSetUp({ db })) ?? "";
    await aPerson(db, "Olena", "fact_checker");
    await expect(setUp(door(), given(code))).rejects.toMatchObject({ problem: "not_found" });
    expect(await offerSetUp({ db })).toBeNull();
  });

  it("done by two at once makes one of them the first", async () => {
    const code = (await offerSetUp({ db })) ?? "";
    const both = await Promise.allSettled([setUp(door(), given(code)), setUp(door(), { ...given(code), email: emailOf("Eve"), name: "Eve" })]);
    expect(both.map((each) => each.status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});
