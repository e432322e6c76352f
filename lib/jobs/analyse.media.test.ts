/** What the worker reads in a file that a server called by another name, with the real programs. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { finishCapture } from "../capture/commands.ts";
import { files } from "../db/schema/index.ts";
import { kept, storeIn } from "../evidence/fixtures.ts";
import { aDesk, type Caller, type TestDesk } from "../fixtures.ts";
import { pdf } from "../media/pdf.fixtures.ts";
import { commandLine } from "../people/desk.ts";
import { analyse } from "./analyse.ts";
import type { JobParts } from "./parts.ts";

let desk: TestDesk;
let checker: Caller & { id: string };
const workFolder = mkdtempSync(join(tmpdir(), "analyses-"));

beforeAll(async () => {
  desk = await aDesk();
  checker = await desk.as("checker", "fact_checker");
});
afterAll(async () => { await desk.close(); rmSync(workFolder, { recursive: true, force: true }); });

test("a PDF is read as one though its row says otherwise, and the article at its address takes the text", async () => {
  const [store, bytes] = [storeIn(desk), pdf(["Bodies handed over on Friday"])];
  const sha256 = await kept(store, bytes);
  const { article, capture } = (await checker("POST", "/articles", { url: "https://mod.example/list.pdf" })).body;
  const original = { sha256, bytes: bytes.length, mediaType: "application/pdf", name: "body", role: "original" as const, text: null };
  await finishCapture({ db: desk.db, actor: commandLine }, capture.id, { state: "done", step: "done", reason: null, warnings: [], record: { status: 200 }, files: [original], textHash: sha256, article: { title: null } });
  await desk.db.transaction(async (tx) => { await tx.update(files).set({ mediaType: "binary/octet-stream" }).where(eq(files.sha256, sha256)); });
  await analyse(desk.db, { sha256 }, new Date(), { store, workFolder } as unknown as JobParts);
  expect((await checker("GET", `/articles/${article.id}`)).body).toMatchObject({ title: "Bodies handed over on Friday", articleVersion: { number: 1 }, text: expect.stringContaining("handed over on Friday") });
  const [file] = await desk.db.read.select().from(files).where(eq(files.sha256, sha256));
  expect((await checker("GET", `/files/${file?.id}/analysis`)).body).toMatchObject({ state: "done", percent: 100, pages: 1, problems: [] });
});
