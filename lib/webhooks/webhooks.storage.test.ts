import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { config } from "../config.ts";
import { jobs, webhooks } from "../db/schema/index.ts";
import { aDesk, aPublishedClaim, type Caller, type TestDesk } from "../fixtures.ts";
import { runDue, runNext } from "../jobs/runner.ts";
import { aReceiver, type Receiver, verified } from "./fixtures.ts";
import { assertReceiver } from "./receiver.ts";

let desk: TestDesk;
let receiver: Receiver;
let [admin, checker, editor]: Caller[] = [];
beforeEach(async () => {
  desk = await aDesk();
  receiver = await aReceiver();
  [admin, checker, editor] = [await desk.as("ada", "admin"), await desk.as("olena", "fact_checker"), await desk.as("marta", "editor")];
});
afterEach(async () => { receiver.close(); await desk.close(); });

const HOUR = 3_600_000;
const every = ["verdict.published", "verdict.updated", "verdict.corrected", "verdict.clarified", "verdict.retracted"];
const ask = (caller: Caller | undefined): Caller => caller ?? (() => { throw new Error("nobody"); });
const aWebhook = async (events = every, url = receiver.url) => (await ask(admin)("POST", "/webhooks", { url, events })).body;
const published = (statement: string) => aPublishedClaim(ask(checker), ask(editor), statement);
const due = (now = new Date()) => runDue(desk.db, now, { parts: receiver.parts, of: ["webhooks"] });
const deliveries = async (id: string) => (await ask(admin)("GET", `/webhooks/${id}/deliveries`)).body.items;

describe("a webhook", () => {
  it("is told of a publication and a retraction, signed, and of nothing that readers cannot see", async () => {
    const { id, secret } = await aWebhook();
    const { body: claim } = await published("1,200 bodies were returned.");
    expect(await due()).toBe(1);
    await ask(editor)("POST", `/claims/${claim.id}/retractions`, { version: claim.version, note: "We were wrong." });
    await due();
    expect(receiver.got.map((got) => verified(got, secret))).toMatchObject([
      { type: "verdict.published", data: { slug: claim.slug, url: `${config().publicUrl}/verdicts/${claim.slug}`, publication: 1, kind: "first" } },
      { type: "verdict.retracted", data: { slug: claim.slug, publication: 1, kind: "retraction" } },
    ]);
    expect(Object.keys(receiver.got[0]?.body ?? {})).toEqual(["type", "timestamp", "data"]);
    expect(Object.keys(receiver.got[0]?.body.data ?? {})).toEqual(["slug", "url", "publication", "kind"]);
    expect(await deliveries(id)).toMatchObject([{ state: "delivered", attempts: [{ number: 1, status: 204, why: null }] }, { state: "delivered" }]);
  });

  it("hears only what it asked for, and nothing while it is paused", async () => {
    const { id } = await aWebhook(["verdict.retracted"]);
    await published("It did not ask for this.");
    expect(await due()).toBe(0);
    await ask(admin)("PATCH", `/webhooks/${id}`, { enabled: false, events: every });
    await published("It is paused.");
    expect(await due()).toBe(0);
    expect((await ask(admin)("POST", `/webhooks/${id}/tests`)).body.detail).toContain("paused");
  });

  it("that fails is tried again by the schedule, under the same id, ten times in all", async () => {
    const { id, secret } = await aWebhook();
    receiver.answer({ status: 500 });
    await published("It rains.");
    let now = Date.now();
    for (const wait of [0, 5_000, 300_000, HOUR / 2, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR]) {
      expect(await due(new Date(now + wait * 0.85)), `before ${wait}`).toBe(wait === 0 ? 1 : 0);
      now += wait * 1.11;
      if (wait > 0) expect(await due(new Date(now)), `after ${wait}`).toBe(1);
    }
    expect(receiver.got).toHaveLength(10);
    expect(new Set(receiver.got.map((got) => got.id)).size).toBe(1);
    expect(() => verified(receiver.got[9] ?? receiver.got[0]!, secret)).not.toThrow();
    expect((await deliveries(id))[0]).toMatchObject({ state: "failed", nextAt: null });
    expect((await deliveries(id))[0].attempts).toHaveLength(10);
    expect(await due(new Date(now + 100 * HOUR))).toBe(0);
  });

  it("that answers again is well, and what failed can be sent once more by hand", async () => {
    const { id } = await aWebhook();
    receiver.answer({ status: 503 });
    await published("The line is down.");
    await due();
    const [failed] = await deliveries(id);
    expect((await ask(admin)("GET", "/webhooks")).body.items[0].failingSince).not.toBeNull();
    expect((await ask(admin)("POST", `/webhooks/${id}/deliveries/${failed.id}/resends`)).body.detail).toContain("on its way");
    receiver.answer({ status: 200 });
    await due(new Date(Date.now() + 6_000));
    expect((await ask(admin)("GET", "/webhooks")).body.items[0].failingSince).toBeNull();
    expect((await ask(admin)("POST", `/webhooks/${id}/deliveries/${failed.id}/resends`)).status).toBe(202);
    await due();
    expect(receiver.got.map((got) => got.id)).toEqual([failed.id, failed.id, failed.id]);
  });

  it("that says 410 is given up at once, and the admin reads why", async () => {
    const { id } = await aWebhook();
    receiver.answer({ status: 410 });
    await published("It is gone.");
    await due();
    expect((await ask(admin)("GET", "/webhooks")).body.items[0]).toMatchObject({ disabled: { why: expect.stringContaining("410") } });
    expect((await deliveries(id))[0].state).toBe("failed");
    expect((await ask(admin)("GET", "/events?thing=webhook")).body.items[0]).toMatchObject({ action: "give_up", by: { id: "desk" } });
    await published("Nobody hears this.");
    expect(await due(new Date(Date.now() + HOUR))).toBe(0);
  });

  it("that took nothing for five days is given up", async () => {
    const { id } = await aWebhook();
    await desk.db.transaction((tx) => tx.update(webhooks).set({ failingSince: new Date(Date.now() - 121 * HOUR) }).where(eq(webhooks.id, id)).then(() => undefined));
    receiver.answer({ status: 500 });
    await published("Five days.");
    await due();
    expect((await ask(admin)("GET", "/webhooks")).body.items[0].disabled.why).toContain("five days");
    await ask(admin)("PATCH", `/webhooks/${id}`, { enabled: true });
    expect((await ask(admin)("GET", "/webhooks")).body.items[0]).toMatchObject({ disabled: null, failingSince: null });
  });

  it("is not followed where it leads, and not asked in a private network", async () => {
    const { id } = await aWebhook();
    receiver.answer({ status: 302, headers: { location: "https://elsewhere.example/" } });
    await published("It leads on.");
    await due();
    expect((await deliveries(id))[0].attempts[0]).toMatchObject({ status: 302, why: expect.stringContaining("redirects") });
    // Its name led elsewhere when it was made.
    await desk.db.transaction((tx) => tx.update(webhooks).set({ url: "http://169.254.169.254/latest" }).where(eq(webhooks.id, id)).then(() => undefined));
    await ask(admin)("POST", `/webhooks/${id}/tests`);
    await due();
    expect((await deliveries(id))[0].attempts[0]).toMatchObject({ status: null, why: expect.stringContaining("public internet") });
  });

  it("is not taken with an address outside the public internet, when made or changed", async () => {
    const { id } = await aWebhook();
    for (const url of ["http://169.254.169.254/latest", "http://localhost:8080/", "http://[::ffff:10.0.0.1]/", "http://0x7f000001/", "http://203.0.113.5:22/"]) {
      const refusal = { status: 422, body: { problem: "invalid", fields: { url: expect.stringMatching(/public internet.*CAPTURE_ALLOW_PRIVATE|Port 22/) } } };
      expect(await ask(admin)("POST", "/webhooks", { url, events: every })).toMatchObject(refusal);
      expect(await ask(admin)("PATCH", `/webhooks/${id}`, { url })).toMatchObject(refusal);
      expect((await ask(editor)("POST", "/webhooks", { url, events: every })).status).toBe(403);
    }
    expect((await ask(admin)("PATCH", `/webhooks/${id}`, { enabled: false })).status).toBe(200);
    expect((await ask(admin)("GET", "/webhooks")).body.items).toMatchObject([{ url: receiver.url }]);
  });

  it("is not taken when one of the addresses of its name is private, and nobody else has names looked up", async () => {
    const looked: string[] = [];
    const leadsTo = (...addresses: string[]) => (host: string) => { looked.push(host); return Promise.resolve(addresses); };
    const actor = (role: "admin" | "editor") => ({ id: "a", name: "A", roles: [role], scopes: null, session: null });
    const url = "https://hooks.example/in";
    await expect(assertReceiver(actor("admin"), url, leadsTo("203.0.113.5", "10.0.0.1"))).rejects.toMatchObject({ problem: "invalid", details: { fields: { url: expect.stringContaining("hooks.example is not on the public internet") } } });
    await expect(assertReceiver(actor("admin"), url, leadsTo("9.9.9.9"))).resolves.toBeUndefined();
    await expect(assertReceiver(actor("admin"), url, leadsTo())).resolves.toBeUndefined();
    await expect(assertReceiver(actor("editor"), url, leadsTo("10.0.0.1"))).resolves.toBeUndefined();
    await expect(assertReceiver(actor("admin"), undefined, leadsTo("10.0.0.1"))).resolves.toBeUndefined();
    expect(looked).toHaveLength(3);
  });

  it("has its secret exchanged with both signing for a day", async () => {
    const { id, secret } = await aWebhook();
    const rotated = (await ask(admin)("POST", `/webhooks/${id}/secrets`)).body.secret;
    await ask(admin)("POST", `/webhooks/${id}/tests`);
    await due();
    const [got] = receiver.got;
    if (!got) throw new Error("nothing came");
    expect(got.headers["webhook-signature"]?.split(" ")).toHaveLength(2);
    for (const each of [secret, rotated]) expect(verified(got, each)).toMatchObject({ type: "webhook.test" });
    await desk.db.transaction((tx) => tx.update(webhooks).set({ previousUntil: new Date(0) }).where(eq(webhooks.id, id)).then(() => undefined));
    await ask(admin)("POST", `/webhooks/${id}/tests`);
    await due();
    expect(() => verified(receiver.got[1] ?? got, secret)).toThrow();
  });

  it("keeps its secret nowhere in the clear, and only an admin sees it", async () => {
    const { id, secret } = await aWebhook();
    const [row] = await desk.db.read.select().from(webhooks);
    expect(JSON.stringify(row)).not.toContain(secret.slice(6, 20));
    expect(JSON.stringify((await ask(admin)("GET", "/webhooks")).body)).not.toContain("secret");
    for (const path of ["/webhooks", `/webhooks/${id}/deliveries`]) expect((await ask(editor)("GET", path)).status).toBe(403);
    expect((await ask(editor)("POST", `/webhooks/${id}/tests`)).status).toBe(403);
    expect((await ask(editor)("DELETE", `/webhooks/${id}`)).status).toBe(403);
    expect((await ask(admin)("POST", "/webhooks", { url: "ftp://x.example", events: [] })).body.fields).toMatchObject({ url: expect.any(String), events: expect.any(String) });
  });

  it("is sent each event once by two workers, in the order in which things happened", async () => {
    await aWebhook();
    receiver.answer({ status: 200, after: 30 });
    const slugs: string[] = [];
    for (const n of [1, 2, 3, 4, 5]) slugs.push((await published(`Event ${n}.`)).body.slug);
    const worker = async () => { for (let idle = 0; idle < 20;) if (!(await runNext(desk.db, new Date(), { lane: "webhooks", parts: receiver.parts }))) { idle += 1; await new Promise((resolve) => { setTimeout(resolve, 20); }); } };
    await Promise.all([worker(), worker(), worker()]);
    expect(receiver.got.map((got) => got.body.data["slug"])).toEqual(slugs);
  });

  it("whose worker was lost in the middle is told by another, under the same id", async () => {
    await aWebhook();
    await published("A worker is lost.");
    await desk.db.transaction((tx) => tx.update(jobs).set({ lockedUntil: new Date(Date.now() + 60_000), tries: 1 }).then(() => undefined));
    expect(await due()).toBe(0);
    expect(await due(new Date(Date.now() + 61_000))).toBe(1);
    expect(receiver.got).toHaveLength(1);
  });

  it("that is removed is sent nothing that waited", async () => {
    const { id } = await aWebhook();
    await published("It waits.");
    await ask(admin)("DELETE", `/webhooks/${id}`);
    await due();
    expect(receiver.got).toEqual([]);
    expect((await ask(admin)("GET", "/webhooks")).body.items).toEqual([]);
    expect((await ask(admin)("GET", `/webhooks/${id}/deliveries`)).status).toBe(404);
  });
});
