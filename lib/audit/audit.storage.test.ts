import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { auditEvents, auditHead } from "../db/schema/index.ts";
import type { Database } from "../db/types.ts";
import { addSource, editSource } from "../sources/commands.ts";
import { createToken } from "../tokens/commands.ts";
import { changePerson, commandLineActor } from "../people/commands.ts";
import { acting, commandLine } from "../people/desk.ts";
import { aFreshDesk, aPerson } from "../people/fixtures.ts";
import type { PersonShape } from "../people/shapes.ts";
import { listEvents, verifyChain } from "./queries.ts";

let db: Database;
let close: () => Promise<void>;
let olena: PersonShape;
let anna: PersonShape;

beforeEach(async () => {
  ({ db, close } = await aFreshDesk());
  await commandLineActor(db);
  olena = await aPerson(db, "Olena", "fact_checker");
  anna = await aPerson(db, "Anna", "admin");
  for (const name of ["Interfax", "KSHPW", "A ministry"]) await addSource({ db, actor: acting(olena) }, null, { name, kind: "official_body" });
});
afterEach(() => close());

describe("the activity of the desk", () => {
  it("names who did what, newest first", async () => {
    const { items } = await listEvents({ db, actor: acting(anna) });
    expect(items[0]).toMatchObject({ by: { id: olena.id, name: "Olena" }, action: "create", thing: { kind: "source" } });
    expect(items.at(-1)).toMatchObject({ by: { name: "Command line" } });
  });

  it("keeps what concerns people, tokens and settings between admins", async () => {
    const kinds = async (person: PersonShape) => new Set((await listEvents({ db, actor: acting(person) })).items.map((event) => event.thing.kind));
    expect(await kinds(olena)).toEqual(new Set(["source"]));
    expect(await kinds(anna)).toEqual(new Set(["source", "person"]));
    expect((await listEvents({ db, actor: acting(olena) }, { thing: { kind: "person" } })).items).toEqual([]);
  });

  it("can be asked for one thing, one person and one action, page by page", async () => {
    const asked = (filters: Parameters<typeof listEvents>[1]) => listEvents({ db, actor: acting(anna) }, filters);
    const first = await asked({ personId: olena.id, limit: 2 });
    const second = await asked({ personId: olena.id, limit: 2, cursor: first.next ?? "" });
    expect([first.items.length, second.items.length, second.next]).toEqual([2, 1, null]);
    await changePerson({ db, actor: commandLine }, olena.id, { roles: ["editor"] });
    expect((await asked({ thing: { kind: "person", id: olena.id }, action: "edit" })).items).toHaveLength(1);
  });

  it("says what each thing is called, what an edit changed, and whom it concerned", async () => {
    const [ministry] = (await listEvents({ db, actor: acting(olena) })).items;
    await editSource({ db, actor: acting(olena) }, ministry?.thing.id ?? "", { version: 1, name: "The ministry", aliases: ["Міністерство"] });
    await changePerson({ db, actor: commandLine }, olena.id, { disabled: true });
    await changePerson({ db, actor: commandLine }, olena.id, { disabled: false, roles: ["editor"] });
    await createToken({ db, actor: commandLine }, olena.id, { name: "Archive", scopes: ["read"] });
    const { items } = await listEvents({ db, actor: acting(anna) }, { limit: 4 });
    expect(items).toMatchObject([
      { action: "create", thing: { kind: "token", name: "Archive" }, whom: { id: olena.id, name: "Olena" }, fields: [] },
      { action: "edit", thing: { kind: "person", name: "Olena" }, whom: null, fields: expect.arrayContaining(["roles", "enabled"]) },
      { action: "edit", thing: { kind: "person", name: "Olena" }, fields: ["disabled"] },
      { action: "edit", thing: { kind: "source", name: "The ministry" }, fields: ["name", "aliases"] },
    ]);
  });

  it("is not told to whom is not signed in", async () => {
    await expect(listEvents({ db, actor: null })).rejects.toMatchObject({ problem: "not_signed_in" });
  });
});

describe("the audit log", () => {
  it("is unbroken after ordinary work, also while others go on working", async () => {
    const working = Promise.all(Array.from({ length: 20 }, (_, n) => addSource({ db, actor: acting(olena) }, null, { name: `Source ${n}`, kind: "document" })));
    expect((await verifyChain(db.read)).fault).toBeNull();
    await working;
    expect(await verifyChain(db.read)).toMatchObject({ events: 26, fault: null });
  });

  it("of a desk where nothing happened yet is unbroken", async () => {
    const empty = await aFreshDesk();
    expect(await verifyChain(empty.db.read)).toMatchObject({ events: 0, fault: null });
    await empty.close();
  });

  it("shows that its end was cut off or its head moved", async () => {
    await db.transaction((tx) => tx.update(auditHead).set({ seq: 9 }).where(eq(auditHead.id, 1)));
    expect((await verifyChain(db.read)).fault).toMatchObject({ seq: 7 });
    await db.transaction((tx) => tx.update(auditHead).set({ seq: 6, hash: "f".repeat(64) }).where(eq(auditHead.id, 1)));
    expect((await verifyChain(db.read)).fault).toMatchObject({ seq: 7 });
  });

  it("shows an event that was put in from outside", async () => {
    await db.transaction((tx) => tx.insert(auditEvents).values({
      id: "forged", seq: 7, at: new Date(), personId: anna.id, action: "approve", thingKind: "claim", thingId: "x", revision: 1, note: null, detail: {},
      previousHash: "0".repeat(64), hash: "1".repeat(64),
    }));
    expect((await verifyChain(db.read)).fault).toMatchObject({ seq: 7 });
  });
});
