import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { people } from "../db/schema/index.ts";
import type { Database } from "../db/types.ts";
import { signIn } from "../sessions/commands.ts";
import { addPerson, changePassword, changePerson, commandLineActor, resetPassword } from "./commands.ts";
import { acting, commandLine } from "./desk.ts";
import { aFreshDesk, aPerson, emailOf, inSession, PASSWORD } from "./fixtures.ts";
import { listPeople, me } from "./queries.ts";

let db: Database;
let close: () => Promise<void>;
beforeEach(async () => { ({ db, close } = await aFreshDesk()); });
afterEach(() => close());

const desk = () => ({ db, actor: commandLine });
const comeIn = (name: string, password: string) => signIn({ db, address: null }, { email: emailOf(name), password });

describe("the people of a desk", () => {
  it("are added with a password that is kept as an argon2id hash only", async () => {
    await aPerson(db, "Olena", "fact_checker");
    const [row] = await db.read.select().from(people);
    expect(row?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
    expect(JSON.stringify(row)).not.toContain(PASSWORD);
  });

  it("need a password of 12 characters at least, spaces included, counted as people see them", async () => {
    const add = (password: string) => addPerson(desk(), { email: emailOf("Olena"), name: "Olena", roles: ["editor"], password });
    await expect(add("eleven chars")).resolves.toBeTruthy();
    await expect(add("short one")).rejects.toMatchObject({ details: { fields: { password: expect.stringContaining("12") } } });
    await expect(add("🕊".repeat(11))).rejects.toMatchObject({ problem: "invalid" });
    await expect(add("x".repeat(257))).rejects.toMatchObject({ details: { fields: { password: expect.stringContaining("256") } } });
  });

  it("come in however their keyboard composes the letters of the password", async () => {
    await addPerson(desk(), { email: emailOf("Zoe"), name: "Zoe", roles: ["editor"], password: "Zoë liest Zeitung" });
    await expect(comeIn("Zoe", "Zoe\u0308 liest Zeitung")).resolves.toBeTruthy();
  });

  it("cannot share an e-mail address, in whatever case it is written", async () => {
    await aPerson(db, "Olena", "fact_checker");
    const twin = addPerson(desk(), { email: "OLENA@desk.example", name: "Twin", roles: ["editor"], password: PASSWORD });
    await expect(twin).rejects.toMatchObject({ problem: "invalid", details: { fields: { email: expect.any(String) } } });
  });

  it("are known to each other by name and roles; addresses are for admins", async () => {
    const olena = await aPerson(db, "Olena", "fact_checker");
    await aPerson(db, "Anna", "admin");
    const seen = await listPeople({ db, actor: acting(olena) });
    expect(seen.items.map(({ name, roles, email }) => ({ name, roles, email }))).toEqual([
      { name: "Olena", roles: ["fact_checker"], email: null }, { name: "Anna", roles: ["admin"], email: null },
    ]);
    expect((await listPeople(desk())).items[0]?.email).toBe(emailOf("Olena"));
  });

  it("are listed page by page, each once, without the command line", async () => {
    await commandLineActor(db);
    for (const name of ["Olena", "Marta", "Anna"]) await aPerson(db, name, "editor");
    const first = await listPeople(desk(), { limit: 2 });
    const second = await listPeople(desk(), { limit: 2, cursor: first.next ?? "" });
    expect([...first.items, ...second.items].map((person) => person.name)).toEqual(["Olena", "Marta", "Anna"]);
    expect(second.next).toBeNull();
  });

  it("are told who they are", async () => {
    const olena = await aPerson(db, "Olena", "fact_checker");
    const now = new Date("2026-11-24T10:00:00Z");
    expect(await me({ db, actor: inSession(olena, now) })).toEqual({
      id: olena.id, name: "Olena", email: emailOf("Olena"), roles: ["fact_checker"], scopes: null, provenUntil: "2026-11-24T10:15:00.000Z",
    });
  });
});

describe("roles", () => {
  it("are given by admins alone, and not by an admin's token without the scope", async () => {
    const anna = await aPerson(db, "Anna", "admin");
    const olena = await aPerson(db, "Olena", "fact_checker");
    const give = (actor: Parameters<typeof changePerson>[0]["actor"]) => changePerson({ db, actor }, olena.id, { roles: ["editor"] });
    await expect(give(null)).rejects.toMatchObject({ problem: "not_signed_in" });
    await expect(give(acting(olena))).rejects.toMatchObject({ problem: "not_allowed" });
    await expect(give({ ...acting(anna), scopes: ["write", "review"] })).rejects.toMatchObject({ problem: "not_allowed" });
    await expect(give(inSession(anna))).resolves.toMatchObject({ roles: ["editor"] });
  });

  it("cannot be given to somebody who is not there, whoever asks", async () => {
    const olena = await aPerson(db, "Olena", "fact_checker");
    await expect(changePerson({ db, actor: acting(olena) }, "nobody", { roles: ["nonsense"] })).rejects.toMatchObject({ problem: "not_found" });
    await commandLineActor(db);
    await expect(changePerson(desk(), "desk", { roles: ["admin"] })).rejects.toMatchObject({ problem: "not_found" });
  });

  it("never leave the desk without an admin who can come in", async () => {
    const anna = await aPerson(db, "Anna", "admin", "editor");
    await expect(changePerson(desk(), anna.id, { roles: ["editor"] })).rejects.toMatchObject({ problem: "invalid", details: { fields: { roles: expect.stringContaining("last admin") } } });
    await expect(changePerson(desk(), anna.id, { disabled: true })).rejects.toMatchObject({ details: { fields: { disabled: expect.any(String) } } });
    const boris = await aPerson(db, "Boris", "admin");
    await expect(changePerson(desk(), anna.id, { roles: ["editor"] })).resolves.toMatchObject({ roles: ["editor"] });
    await expect(changePerson(desk(), boris.id, { disabled: true })).rejects.toMatchObject({ problem: "invalid" });
  });

  it("survive two admins who take the other's role away at the same moment", async () => {
    const [anna, boris] = [await aPerson(db, "Anna", "admin"), await aPerson(db, "Boris", "admin")];
    const both = await Promise.allSettled([
      changePerson({ db, actor: inSession(anna) }, boris.id, { roles: ["editor"] }),
      changePerson({ db, actor: inSession(boris) }, anna.id, { roles: ["editor"] }),
    ]);
    expect(both.map((each) => each.status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("a password", () => {
  it("is changed only by somebody who knows the present one", async () => {
    const olena = await aPerson(db, "Olena", "fact_checker");
    const change = (current: string, next: string) => changePassword({ db, actor: inSession(olena) }, { current, next });
    await expect(change("not this one", "a new long sentence")).rejects.toMatchObject({ details: { fields: { current: expect.any(String) } } });
    await expect(change(PASSWORD, "short")).rejects.toMatchObject({ details: { fields: { next: expect.any(String) } } });
    await change(PASSWORD, "a new long sentence");
    await expect(comeIn("Olena", "a new long sentence")).resolves.toBeTruthy();
  });

  it("of another person can be set by the command line and by no admin, who could otherwise be two people", async () => {
    const anna = await aPerson(db, "Anna", "admin");
    const olena = await aPerson(db, "Olena", "fact_checker");
    await expect(resetPassword({ db, actor: inSession(anna) }, olena.id, { password: "a new long sentence" })).rejects.toMatchObject({ problem: "not_allowed" });
    await resetPassword(desk(), olena.id, { password: "a new long sentence" });
    await expect(comeIn("Olena", "a new long sentence")).resolves.toBeTruthy();
  });
});
