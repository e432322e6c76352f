/** Nothing is published on bytes that are no longer what they were (DOMAIN.md §3, `intact`), and readers hear what of a page is missing. */
import { chmodSync, rmSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { finishCapture } from "../capture/commands.ts";
import { files, snapshotFiles, snapshots } from "../db/schema/index.ts";
import { listDamaged } from "../evidence/fates.ts";
import { kept, storeIn } from "../evidence/fixtures.ts";
import type { Store } from "../evidence/store.ts";
import { aClaimReadyToSubmit, aDesk, aSource, type Body, type Caller, type TestDesk } from "../fixtures.ts";
import { partsHere } from "../jobs/parts.ts";
import { runDue } from "../jobs/runner.ts";
import { commandLineActor } from "../people/commands.ts";
import { acting, commandLine } from "../people/desk.ts";
import { publishClaim } from "./commands.ts";

let desk: TestDesk;
let checker: Caller & { id: string };
let editor: Caller & { id: string };
let store: Store;

beforeAll(async () => {
  desk = await aDesk();
  [checker, editor] = [await desk.as("checker", "fact_checker"), await desk.as("editor", "editor")];
  store = storeIn(desk);
});
afterAll(() => desk.close());

type Ready = { id: string; version: number; file: { id: string; sha256: string } };

/** Approved, with a file that is this claim's alone. */
async function anApprovedClaim(statement: string): Promise<Ready> {
  const ready = await aClaimReadyToSubmit(checker, statement);
  const id: string = ready.body.id;
  const file = await uploaded(`${statement} A witness said so.`);
  const added = await checker("POST", `/claims/${id}/evidence/${ready.body.evidence[0].id}/snapshots`, { version: ready.body.version, fileId: file.id });
  await checker("POST", `/claims/${id}/submissions`, { version: added.body.version });
  const approved = await editor("POST", `/claims/${id}/decisions`, { version: added.body.version + 1, decision: "approve" });
  return { id, version: approved.body.version, file };
}

async function uploaded(text: string): Promise<Ready["file"]> {
  const form = new FormData();
  form.append("file", new Blob([text]), "witness.txt");
  return (await checker("POST", "/files", form)).body;
}

/** One letter on the disk, as many as before. */
async function damage({ file: { sha256 } }: Ready): Promise<void> {
  const whole = Buffer.concat(await Array.fromAsync(store.read(sha256)));
  chmodSync(store.pathOf(sha256), 0o600);
  writeFileSync(store.pathOf(sha256), Buffer.from(whole.map((byte, at) => (at === 3 ? byte ^ 1 : byte))));
}

const theEditor = () => acting({ id: editor.id, name: "editor", roles: ["editor"] });

const publish = ({ id, version }: Ready, who: Caller = editor) => who("POST", `/claims/${id}/publications`, { version });
const custody = async ({ file }: Ready): Promise<string[]> => (await checker("GET", `/files/${file.id}/custody`)).body.items.map(({ action }: Body) => action);
const damagedClaims = () => listDamaged({ db: desk.db, actor: commandLine }, 5);

test("a byte that changed after the approval keeps the claim from being published, though nobody looked for it, until the same file is uploaded again", async () => {
  const claim = await anApprovedClaim("A bridge fell into the river.");
  await damage(claim);
  expect(await publish(claim)).toMatchObject({ status: 422, body: { guard: "intact", detail: expect.stringContaining("witness.txt") } });
  expect((await checker("GET", `/claims/${claim.id}`)).body).toMatchObject({ stage: "approved", version: claim.version, publication: null });
  expect(await custody(claim)).toEqual(["find_damaged", "upload"]);
  expect(await damagedClaims()).toEqual({ claims: [{ id: claim.id, statement: "A bridge fell into the river.", language: "en" }], of: 1 });
  // Asked again it is read again, and told once.
  expect((await publish(claim)).status).toBe(422);
  expect(await custody(claim)).toHaveLength(2);

  const again = await uploaded("A bridge fell into the river. A witness said so.");
  expect(again.sha256).toBe(claim.file.sha256);
  expect(await store.verify(claim.file.sha256)).toBe("intact");
  expect(await custody(claim)).toEqual(["restore", "find_damaged", "upload"]);
  // What happened to the bytes stands in the log of every file that has them, and once in what happened at the desk.
  expect(await custody({ ...claim, file: again })).toEqual(["restore", "upload", "find_damaged"]);
  expect((await checker("GET", "/events?action=find_damaged")).body.items).toHaveLength(1);
  expect(await damagedClaims()).toEqual({ claims: [], of: 0 });
  expect((await publish(claim)).status).toBe(201);
});

test("a file that is gone does the same, and is found to be back when it was restored from a backup", async () => {
  const claim = await anApprovedClaim("A tunnel was closed.");
  const whole = Buffer.concat(await Array.fromAsync(store.read(claim.file.sha256)));
  rmSync(store.pathOf(claim.file.sha256));
  expect(await publish(claim)).toMatchObject({ status: 422, body: { guard: "intact" } });
  writeFileSync(store.pathOf(claim.file.sha256), whole);
  expect((await publish(claim)).status).toBe(201);
  expect(await custody(claim)).toEqual(["find_intact", "find_missing", "upload"]);
});

test("whoever may not publish, or comes with an old version, has nothing read", async () => {
  const claim = await anApprovedClaim("A ferry sank.");
  await damage(claim);
  expect([(await publish(claim, checker)).status, (await publish({ ...claim, version: claim.version - 1 })).status]).toEqual([403, 409]);
  expect(await custody(claim)).toEqual(["upload"]);
});

test("a claim that was scheduled is not published on a file that was damaged meanwhile, and the editor is told which", async () => {
  const claim = await anApprovedClaim("A dam broke.");
  const at = new Date(Date.now() + 3_600_000);
  await editor("POST", `/claims/${claim.id}/publications`, { version: claim.version, publishAt: at.toISOString() });
  await damage(claim);
  await runDue(desk.db, new Date(at.getTime() + 1000), { parts: { ...partsHere(), store }, of: ["desk"] });
  expect((await checker("GET", `/claims/${claim.id}`)).body).toMatchObject({ stage: "approved", scheduledFor: null, scheduleRefused: expect.stringContaining("witness.txt"), publication: null });
});

test("what is captured while the files are read is read as well", async () => {
  const claim = await anApprovedClaim("A road was mined.");
  const { body } = await checker("GET", `/claims/${claim.id}`);
  const sha256 = await kept(store, "captured meanwhile, and lost at once");
  rmSync(store.pathOf(sha256));
  const arrive = () => desk.db.transaction(async (tx) => {
    await tx.insert(files).values({ id: "late", sha256, bytes: 1, mediaType: "text/plain", name: "late.txt", by: checker.id, at: new Date(), madeFrom: null });
    await tx.insert(snapshots).values({ id: "late", claimId: claim.id, evidenceId: body.evidence[0].id, how: "captured", by: checker.id, at: new Date() });
    await tx.insert(snapshotFiles).values({ snapshotId: "late", place: 0, fileId: "late", role: "text" });
  });
  let isFirst = true;
  const busy: Pick<Store, "verify"> = { verify: async (name) => { if (isFirst) { isFirst = false; await arrive(); } return store.verify(name); } };
  await expect(publishClaim({ db: desk.db, actor: theEditor(), store: busy }, claim.id, { version: claim.version })).rejects.toMatchObject({ details: { guard: "intact" }, message: expect.stringContaining("late.txt") });
});

test("a file that the disk does not give is no reason for a fault of the desk's: the editor is told, and nothing is noted of it", async () => {
  const claim = await anApprovedClaim("A port was closed.");
  const broken: Pick<Store, "verify"> = { verify: async (name) => { if (name === claim.file.sha256) throw new Error("EIO"); return store.verify(name); } };
  await expect(publishClaim({ db: desk.db, actor: theEditor(), store: broken }, claim.id, { version: claim.version })).rejects.toMatchObject({ problem: "invalid", details: { guard: "intact" }, message: expect.stringContaining(claim.file.sha256) });
  expect(await custody(claim)).toEqual(["upload"]);
});

test("an item that was taken out holds up nothing", async () => {
  const claim = await anApprovedClaim("A depot burned.");
  await damage(claim);
  await publish(claim);
  expect((await damagedClaims()).claims).toContainEqual(expect.objectContaining({ id: claim.id }));
  const { evidence } = (await checker("GET", `/claims/${claim.id}`)).body;
  expect((await checker("DELETE", `/claims/${claim.id}/evidence/${evidence[0].id}?version=${claim.version}`)).status).toBe(200);
  expect((await damagedClaims()).claims).not.toContainEqual(expect.objectContaining({ id: claim.id }));
});

/** A claim whose one page was captured but for a part, as readers would get it. */
async function withoutAPart(source: Record<string, unknown>, released: string[]): Promise<Body> {
  const sourceId = await aSource(checker, source);
  const claim = await checker("POST", "/claims", { statement: `${String(source.name)} wrote it.`, kind: "fact", language: "en" });
  const item = await checker("POST", `/claims/${claim.body.id}/evidence`, { version: claim.body.version, sourceId, medium: "text", url: "https://paper.example/1" });
  const { items: [capture] } = (await checker("GET", `/claims/${claim.body.id}/captures`)).body;
  const sha256 = await kept(store, "The page.");
  const parts = Array.from({ length: 12 }, (_, at) => ({ url: `https://paper.example/${at}`, status: 200, bytes: 1, ...(at === 0 && { blocked: "private" }) }));
  await finishCapture({ db: desk.db, actor: await commandLineActor(desk.db) }, capture.id, {
    state: "partial", step: "done", reason: "1 of 12 parts missing.", warnings: [], record: { parts, missingParts: 1 }, textHash: null, article: { title: null },
    files: [{ sha256, bytes: 9, mediaType: "text/plain", name: "page.txt", role: "text", text: "The page." }],
  });
  if (released.length > 0) await editor("PATCH", `/claims/${claim.body.id}/evidence/${item.body.evidence.id}`, { version: item.body.version, released });
  const { body } = await editor("GET", `/claims/${claim.body.id}/next-publication`);
  return body.verdict.evidence[0];
}

test("readers are told how many parts of a captured page are missing; of a confidential source's page, only where its files were released", async () => {
  expect((await withoutAPart({ name: "The Paper" }, [])).snapshots).toMatchObject([{ how: "captured", partial: true, missingParts: 1, parts: 12 }]);
  const confidential = (name: string) => ({ name, confidential: true, publicDescription: "A paper's clerk" });
  expect(await withoutAPart(confidential("A clerk"), [])).toMatchObject({ url: null, snapshots: [] });
  expect((await withoutAPart(confidential("Another clerk"), ["files"])).snapshots).toMatchObject([{ partial: true, missingParts: 1, parts: 12 }]);
});
