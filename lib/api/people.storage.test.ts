import { afterAll, beforeAll, expect, test } from "vitest";
import { cookieHolding } from "../auth/fixtures.ts";
import { idempotencyKeys } from "../db/schema/index.ts";
import { aDesk, type Caller, type TestDesk } from "../fixtures.ts";
import { offerSetUp } from "../invitations/commands.ts";
import { PASSWORD } from "../people/fixtures.ts";
import { signIn } from "../sessions/commands.ts";

let desk: TestDesk;
let admin: Caller & { id: string };
let editor: Caller & { id: string };
let setUpCode: string;

beforeAll(async () => {
  desk = await aDesk();
  setUpCode = (await offerSetUp({ db: desk.db })) ?? "";
  admin = await desk.as("anna", "admin");
  editor = await desk.as("marta", "editor");
});
afterAll(() => desk.close());

/** The headers of a browser in which this person has signed in, on a page of our own. */
async function browserOf(name: string): Promise<Record<string, string>> {
  const sid = await signIn({ db: desk.db, address: null }, { email: `${name}@desk.example`, password: PASSWORD });
  return { cookie: await cookieHolding(sid), "sec-fetch-site": "same-origin" };
}

test("somebody in a browser is told who they are, and what a token may do is told to a token", async () => {
  expect(await desk.asReader("GET", "/me")).toMatchObject({ status: 401, body: { problem: "not_signed_in" } });
  expect((await desk.asReader("GET", "/me", undefined, await browserOf("marta"))).body).toMatchObject({ id: editor.id, roles: ["editor"], scopes: null, provenUntil: expect.any(String) });
  expect((await editor("GET", "/me")).body).toMatchObject({ id: editor.id, scopes: ["read", "write", "review", "admin"], provenUntil: null });
});

test("a bad token is refused, even beside a good session", async () => {
  const answer = await desk.asReader("GET", "/me", undefined, { ...(await browserOf("marta")), authorization: "Bearer cor_not-one-of-ours" });
  expect(answer.status).toBe(401);
  expect((await desk.asReader("GET", "/me", undefined, { ...(await browserOf("marta")), authorization: "Basic bWFydGE6eA==" })).status).toBe(401);
});

test("a change from another site's page is refused, and so is one that is not JSON", async () => {
  const browser = await browserOf("anna");
  const change = (headers: Record<string, string>) => desk.asReader("PATCH", "/settings", { version: 1, deskName: "Elsewhere" }, { ...browser, ...headers });
  expect((await change({ "sec-fetch-site": "same-site" })).status).toBe(403);
  expect((await change({ "content-type": "text/plain" })).status).toBe(415);
  expect((await desk.asReader("GET", "/settings", undefined, browser)).body.deskName).not.toBe("Elsewhere");
});

test("an admin invites somebody, who chooses a password and can sign in", async () => {
  const invited = await admin("POST", "/people", { email: "olena@desk.example", name: "Olena", roles: ["fact_checker"] });
  expect(invited).toMatchObject({ status: 201, body: { person: { name: "Olena", invited: true } } });
  const code = String(invited.body.invitation).split("/").at(-1) ?? "";
  expect((await desk.asReader("POST", `/invitations/${code}`, { password: "short" }))).toMatchObject({ status: 422, body: { fields: { password: expect.any(String) } } });
  expect((await desk.asReader("POST", `/invitations/${code}`, { password: PASSWORD })).status).toBe(200);
  expect((await desk.asReader("POST", `/invitations/${code}`, { password: PASSWORD })).status).toBe(404);
  expect((await desk.asReader("GET", "/me", undefined, await browserOf("olena"))).body).toMatchObject({ name: "Olena", roles: ["fact_checker"] });
});

test("refusals come in the order of the contract: signed in, there, well formed, allowed", async () => {
  const bad = { roles: ["nonsense"] };
  expect((await desk.asReader("PATCH", "/people/nobody", bad)).status).toBe(401);
  expect((await editor("PATCH", "/people/nobody", bad)).status).toBe(404);
  expect((await editor("PATCH", `/people/${admin.id}`, bad)).status).toBe(422);
  expect((await editor("PATCH", `/people/${admin.id}`, { roles: ["editor"] })).status).toBe(403);
  expect((await admin("PATCH", `/people/${admin.id}`, { roles: ["editor"] }))).toMatchObject({ status: 422, body: { fields: { roles: expect.stringContaining("last admin") } } });
  expect((await admin("PATCH", `/people/${editor.id}`, { role: "editor" }))).toMatchObject({ status: 422, body: { fields: { role: expect.any(String) } } });
});

test("whoever has lost a role is refused at the next request, in the browser and by token", async () => {
  const iryna = await desk.as("iryna", "fact_checker", "admin");
  const browser = await browserOf("iryna");
  expect((await desk.asReader("PATCH", `/people/${editor.id}`, { roles: ["editor"] }, browser)).status).toBe(200);
  await admin("PATCH", `/people/${iryna.id}`, { roles: ["fact_checker"] });
  expect((await desk.asReader("PATCH", `/people/${editor.id}`, { roles: ["editor"] }, browser)).status).toBe(403);
  expect((await iryna("PATCH", `/people/${editor.id}`, { roles: ["editor"] })).status).toBe(403);
});

test("an admin signs somebody out everywhere, and shuts somebody out", async () => {
  const petro = await desk.as("petro", "fact_checker");
  const browser = await browserOf("petro");
  await admin("DELETE", `/people/${petro.id}/sessions`);
  expect((await desk.asReader("GET", "/me", undefined, browser)).status).toBe(401);
  expect((await petro("GET", "/me")).status).toBe(200);
  await admin("PATCH", `/people/${petro.id}`, { disabled: true });
  expect((await petro("GET", "/me")).status).toBe(401);
});

test("somebody makes a narrow token in the browser, uses it and ends it there", async () => {
  const browser = await browserOf("marta");
  const made = await desk.asReader("POST", "/tokens", { name: "Reader", scopes: ["read"], expires: "1w" }, browser);
  expect(made).toMatchObject({ status: 201, body: { token: expect.stringMatching(/^cor_/), name: "Reader", scopes: ["read"] } });
  const bearer = { authorization: `Bearer ${made.body.token}` };
  expect((await desk.asReader("GET", "/people", undefined, bearer)).status).toBe(200);
  expect(await desk.asReader("POST", "/claims", { statement: "A bridge fell.", kind: "fact", language: "en" }, bearer)).toMatchObject({ status: 403, body: { problem: "not_allowed" } });
  const listed = await desk.asReader("GET", "/tokens", undefined, browser);
  expect(listed.body.items[0]).toMatchObject({ id: made.body.id, name: "Reader" });
  expect(JSON.stringify(listed.body)).not.toContain(made.body.token);
  expect((await desk.asReader("DELETE", `/tokens/${made.body.id}`, undefined, browser)).status).toBe(200);
  expect((await desk.asReader("GET", "/me", undefined, bearer)).status).toBe(401);
});

test("an admin sees and ends another person's tokens; an editor may not", async () => {
  const stepan = await desk.as("stepan", "editor");
  expect((await editor("GET", `/tokens?person=${stepan.id}`)).status).toBe(403);
  expect((await admin("GET", `/tokens?person=${stepan.id}`)).body.items).toHaveLength(1);
  expect((await editor("DELETE", `/tokens?person=${stepan.id}`)).status).toBe(403);
  expect((await admin("DELETE", `/tokens?person=${stepan.id}`)).status).toBe(200);
  expect((await stepan("GET", "/me")).status).toBe(401);
});

test("somebody changes their password in the browser", async () => {
  await desk.as("daryna", "fact_checker");
  const browser = await browserOf("daryna");
  expect(await desk.asReader("POST", "/me/password", { current: "not this", next: "a new long sentence" }, browser)).toMatchObject({ status: 422, body: { fields: { current: expect.any(String) } } });
  expect((await desk.asReader("POST", "/me/password", { current: PASSWORD, next: "a new long sentence" }, browser)).status).toBe(200);
  expect((await desk.asReader("POST", "/me/proof", { password: PASSWORD }, browser)).status).toBe(422);
  expect((await desk.asReader("POST", "/me/proof", { password: "a new long sentence" }, browser)).body).toEqual({ provenUntil: expect.any(String) });
});

test("an address that guesses at invitations must wait, and is told how long", async () => {
  const from = { "x-client-address": "203.0.113.77" };
  for (let tries = 0; tries < 100; tries += 1) expect((await desk.asReader("POST", `/invitations/guess-${tries}`, { password: PASSWORD }, from)).status).toBe(404);
  const refused = await desk.asReader("POST", "/invitations/guess-100", { password: PASSWORD }, from);
  expect(refused).toMatchObject({ status: 429, body: { problem: "too_much" } });
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
});

test("a desk where somebody works cannot be set up again, even with the code it once showed", async () => {
  expect((await desk.asReader("POST", "/setup", { code: setUpCode, email: "eve@desk.example", name: "Eve", password: PASSWORD })).status).toBe(404);
});

test("two admins who change the settings: the second hears of the first", async () => {
  const { version } = (await admin("GET", "/settings")).body;
  expect((await admin("PATCH", "/settings", { version, notice: "Sample case." })).body).toMatchObject({ notice: "Sample case.", version: version + 1 });
  expect(await admin("PATCH", "/settings", { version, deskName: "Late" })).toMatchObject({ status: 409, body: { problem: "conflict", current: { version: version + 1, notice: "Sample case.", by: { id: admin.id } } } });
  expect((await editor("PATCH", "/settings", { version: version + 1, fourEyes: false })).status).toBe(403);
});

test("activity is paged and filtered, and tells an editor nothing of people, tokens and settings", async () => {
  await editor("POST", "/sources", { name: "Interfax", kind: "news_agency" });
  const seen = await editor("GET", "/events?limit=200");
  expect(new Set(seen.body.items.map((event: { thing: { kind: string } }) => event.thing.kind))).toEqual(new Set(["source"]));
  const page = await admin("GET", "/events?thing=token&limit=2");
  expect(page.body.items).toHaveLength(2);
  expect((await admin("GET", `/events?thing=token&limit=2&cursor=${page.body.next}`)).body.items[0].id).not.toBe(page.body.items[1].id);
  expect((await admin("GET", `/events?person=${editor.id}&action=create&thing=source`)).body.items).toHaveLength(1);
  expect((await editor("GET", "/events?limit=0")).status).toBe(422);
});

test("no password and no secret is kept for the sake of repeating a request", async () => {
  const key = { "idempotency-key": "again" };
  const first = await admin("POST", "/tokens", { name: "Repeated", scopes: ["read"] }, key);
  expect(first.status).toBe(201);
  expect(JSON.stringify(await desk.db.read.select().from(idempotencyKeys))).not.toContain(first.body.token);
});
