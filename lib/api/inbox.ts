import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { clientAddress } from "../auth/address.ts";
import { invalidInput } from "../command.ts";
import { DomainError, isDomainError } from "../errors.ts";
import type { FileWithText } from "../evidence/making.ts";
import { MOST_TIP_BYTES } from "../evidence/quarantine.ts";
import { problemResponse, statusOf } from "../http.ts";
import { waitFor } from "../inbox/budget.ts";
import { callerWaits } from "../inbox/callers.ts";
import { answerReport, closeItem, makeArticleOfTip, makeClaimOfTip, receive } from "../inbox/commands.ts";
import { formPageOf } from "../site/form-page.ts";
import { writeFormState, FORM_STATE } from "../site/form-state.ts";
import { mayResolve } from "../inbox/policy.ts";
import { assertVerdict, countInbox, getInboxItem, getInboxRecord, listInbox } from "../inbox/queries.ts";
import { readSent, type SentRequest } from "../inbox/read-sent.ts";
import { answerInput, articleOfTip, claimOfTip, closing, errorReportIn, HONEYPOT, inboxFilters, type SentWords, tipIn } from "../inbox/schema.ts";
import { inboxCounts, inboxItemShape } from "../inbox/shapes.ts";
import type { InboxKind } from "../inbox/words.ts";
import { hasScope } from "../people/actor.ts";
import { aReader } from "../people/desk.ts";
import { publicDesk } from "../publishing/queries.ts";
import { notFound } from "../query.ts";
import { isSiteLanguage, pathIn, rootLanguage, type SiteLanguage } from "../site/languages.ts";
import { wordsIn } from "../site/words.ts";
import { answer, type ApiEnv, body, finding, idParam, list, notThere, refusals, routes, signedIn } from "./base.ts";

const tags = ["Inbox"];
const found = finding((asker, { id = "" }) => getInboxItem(asker, id));
const received = z.object({ received: z.literal(true) });
const item = answer(inboxItemShape, "The item as it now stands");

/** Described by the schemas that check it, and read by hand: a plain form comes without a session, perhaps with a file. */
function described(schema: z.ZodType, withFile: boolean) {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  const file = { file: { type: "string", format: "binary" } };
  const form = withFile ? { ...json, properties: { ...json.properties, ...file } } : json;
  // OpenAPI's own type of a schema is narrower than JSON Schema's, of which OpenAPI 3.1 takes all.
  const content = (given: unknown) => ({ schema: given as { type: "object" } });
  return { body: { required: true, content: { "application/json": content(json), "application/x-www-form-urlencoded": content(json), "multipart/form-data": content(form) } } } as const;
}

const inEnglish = wordsIn("en", "sent");
const taken = { 202: answer(received, "Taken in. Nothing is answered by which it could be read again"), 303: { description: "For a browser: on to the page that says so" } };
const asked = { 413: refusals[413], 415: refusals[415], 429: refusals[429], ...notThere };

export const inboxRoutes = routes()
  .openapi(createRoute({
    method: "post", path: "/tips", tags: ["Public"], summary: "Send a tip: a text, a link or a file, without session or cookie",
    request: described(tipIn(inEnglish, { hasFile: true }), true), responses: { ...taken, ...asked },
  }), async (c) => (await take(c, "tip", null)) as never)
  .openapi(createRoute({
    method: "post", path: "/verdicts/{slug}/error-reports", tags: ["Public"], summary: "Report an error in a published verdict, without session or cookie",
    request: { params: z.object({ slug: z.string() }), ...described(errorReportIn(inEnglish), false) }, responses: { ...taken, ...asked },
  }), async (c) => (await take(c, "error_report", c.req.param("slug"))) as never)
  .openapi(createRoute({
    method: "get", path: "/inbox", tags, summary: "What readers sent, newest first", middleware: signedIn,
    request: { query: inboxFilters }, responses: { 200: answer(list(inboxItemShape), "A page of tips and error reports"), ...refusals },
  }), async (c) => c.json(await listInbox(c.get("asker"), c.req.valid("query")), 200))
  .openapi(createRoute({
    method: "get", path: "/inbox/counts", tags, summary: "How many nobody has looked at", middleware: signedIn,
    responses: { 200: answer(inboxCounts, "Counts"), ...refusals },
  }), async (c) => c.json(await countInbox(c.get("asker")), 200))
  .openapi(createRoute({
    method: "get", path: "/inbox/{id}", tags, summary: "One tip or error report", middleware: found,
    request: { params: idParam }, responses: { 200: item, ...refusals },
  }), async (c) => c.json(await getInboxItem(c.get("asker"), c.req.valid("param").id), 200))
  .openapi(createRoute({
    method: "get", path: "/inbox/{id}/file", tags, summary: "Sends on to a signed address that downloads the quarantined file, good for five minutes", middleware: found,
    request: { params: idParam }, responses: { 302: { description: "The signed address" }, ...refusals },
  }), async (c) => {
    const { file } = await getInboxRecord(c.get("asker"), c.req.valid("param").id);
    if (!file) throw notFound("file");
    return c.redirect(c.get("files").quarantinedAddress(file, new Date()), 302);
  })
  .openapi(createRoute({
    method: "post", path: "/inbox/{id}/answers", tags, summary: "Answer an error report in public, on the corrections page", middleware: found,
    request: { params: idParam, ...body(answerInput) }, responses: { 201: item, ...refusals },
  }), async (c) => c.json(await answerReport(c.get("asker"), c.req.valid("param").id, c.req.valid("json")), 201))
  .openapi(createRoute({
    method: "post", path: "/inbox/{id}/closings", tags, summary: "Put an item away, or mark it as spam; contact and file are erased", middleware: found,
    request: { params: idParam, ...body(closing) }, responses: { 200: item, ...refusals },
  }), async (c) => c.json(await closeItem(c.get("asker"), c.req.valid("param").id, c.req.valid("json")), 200))
  .openapi(createRoute({
    method: "post", path: "/inbox/{id}/articles", tags, summary: "Make an article of a tip", middleware: found,
    request: { params: idParam, ...body(articleOfTip) }, responses: { 201: item, ...refusals },
  }), async (c) => c.json(await makeArticleOfTip(c.get("asker"), c.req.valid("param").id, c.req.valid("json")), 201))
  .openapi(createRoute({
    method: "post", path: "/inbox/{id}/claims", tags, summary: "Make a claim of a tip; its file becomes evidence", middleware: found,
    request: { params: idParam, ...body(claimOfTip) }, responses: { 201: item, ...refusals },
  }), async (c) => {
    const { id } = c.req.valid("param");
    const given = c.req.valid("json");
    return c.json(await makeClaimOfTip(c.get("asker"), id, { ...given, file: given.withFile === false ? null : await released(c, id) }), 201);
  });

export type InboxRoutes = typeof inboxRoutes;

/** The tip's file, copied out of quarantine into the store of evidence; a copy that then nothing names does no harm. */
async function released(c: Context<ApiEnv>, id: string): Promise<FileWithText | null> {
  const asker = c.get("asker");
  const record = await getInboxRecord(asker, id);
  if (!record.file || !asker.actor || !mayResolve(asker.actor, record).ok || !hasScope(asker.actor, "write")) return null;
  const files = c.get("files");
  const stored = await files.keepStream(files.quarantine.read(record.file), record.file.name);
  return { ...stored, text: await files.textOf(stored) };
}

/** Reads what a reader sent, and keeps it. A browser is sent on to a page, or shown its form again; a program gets JSON. */
async function take(c: Context<ApiEnv>, kind: InboxKind, slug: string | null): Promise<Response> {
  const { db } = c.get("asker");
  const { quarantine } = c.get("files");
  const now = new Date();
  if (slug !== null) await assertVerdict(db.published, slug);
  const wait = Math.max(await callerWaits(clientAddress(c.req.raw), now), await waitFor(db.read, { kind, slug }, now));
  const root = rootLanguage((await publicDesk(db.published)).language);
  const sent = await readSent(c.req.raw, wait === 0 && kind === "tip" ? quarantine : null);
  const language = isSiteLanguage(String(sent.values.language)) ? (sent.values.language as SiteLanguage) : root;
  const isPage = c.req.header("accept")?.includes("text/html") ?? false;
  const t = wordsIn(isPage ? language : "en", "sent");
  try {
    if (wait > 0) throw tooMany(wait, t);
    await keep(c, { kind, slug, sent, t, now });
  } catch (error) {
    if (sent.file) await quarantine.forget(sent.file.key);
    const problem = isDomainError(error) && error.problem === "too_much" && error.details.retryAfter !== undefined ? tooMany(error.details.retryAfter, t) : error;
    if (!isPage || !isDomainError(problem) || problem.problem === "not_found") throw problem;
    return refusedForm(problem, sent, { language, t });
  }
  if (!isPage) return c.json({ received: true }, 202);
  const page = formPageOf(c.req.path);
  return new Response(null, { status: 303, headers: { location: pathIn(language, `${page}/thanks`, root), "cache-control": "no-store" } });
}

type Taking = { kind: InboxKind; slug: string | null; sent: SentRequest; t: SentWords; now: Date };

async function keep(c: Context<ApiEnv>, { kind, slug, sent, t, now }: Taking): Promise<void> {
  const { values, file, fileRefused } = sent;
  const schema = kind === "tip" ? tipIn(t, { hasFile: file !== null || fileRefused !== null }) : errorReportIn(t);
  const parsed = schema.safeParse(values);
  const wrong = fileRefused && { big: t("fileBig", { most: MOST_TIP_BYTES / 1024 / 1024 }), type: t("fileType"), empty: t("fileEmpty") }[fileRefused];
  if (!parsed.success || wrong) {
    const fields = { ...(!parsed.success && invalidInput(parsed.error).details.fields), ...(wrong && { file: wrong }) };
    throw new DomainError("invalid", t("problem"), { fields });
  }
  const { [HONEYPOT]: filled, ...input } = parsed.data;
  await receive({ db: c.get("asker").db, actor: aReader, now }, slug, { ...input, file, isSpam: filled !== null });
}

function tooMany(seconds: number, t: SentWords): DomainError {
  return new DomainError("too_much", t("tooMany", { minutes: Math.ceil(seconds / 60) }), { retryAfter: seconds });
}

/** For the server in front of us, which shows the form's page again with what was typed. Without it the problem stands alone. */
function refusedForm(error: DomainError, { values, hasFile }: SentRequest, { language, t }: { language: SiteLanguage; t: SentWords }): Response {
  const response = problemResponse(error);
  const typed = Object.fromEntries(Object.entries(values).filter(([name, value]) => typeof value === "string" && name !== HONEYPOT)) as Record<string, string>;
  const problem = error.problem === "invalid" && error.details.fields === undefined ? t("brokeOff") : error.message;
  response.headers.set(FORM_STATE, writeFormState({ language, values: typed, fields: error.details.fields ?? {}, problem, hasFile }));
  return new Response(response.body, { status: statusOf(error), headers: response.headers });
}
