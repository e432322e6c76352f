import { afterAll, beforeAll, expect, test } from "vitest";
import { storeIn } from "../evidence/fixtures.ts";
import { aClaimReadyToSubmit, aDesk, aPublishedClaim, aSource, type Caller, type TestDesk } from "../fixtures.ts";
import { partsHere } from "../jobs/parts.ts";

let desk: TestDesk;
let checker: Caller & { id: string };
let checker2: Caller & { id: string };
let editor: Caller & { id: string };
let editor2: Caller & { id: string };

beforeAll(async () => {
  desk = await aDesk();
  checker = await desk.as("checker", "fact_checker");
  checker2 = await desk.as("checker2", "fact_checker");
  editor = await desk.as("editor", "editor");
  editor2 = await desk.as("editor2", "editor");
});
afterAll(() => desk.close());

test("a claim goes from draft to readers, who were told 404 before", async () => {
  expect((await desk.asReader("GET", "/verdicts/russia-handed-over-1200-bodies-to-ukraine")).status).toBe(404);
  const published = await aPublishedClaim(checker, editor);
  expect(published.body).toMatchObject({ stage: "published", slug: "russia-handed-over-1200-bodies-to-ukraine", publication: { number: 1, kind: "first" } });
  const read = await desk.asReader("GET", `/verdicts/${published.body.slug}`);
  expect(read.body).toMatchObject({ verdict: "confirmed", fourEyes: true, assessment: { suggested: "confirmed" }, retracted: null });
  expect(read.body.evidence).toHaveLength(2);
  const review = await desk.asReader("GET", `/verdicts/${published.body.slug}/claimreview`);
  expect(review.body).toMatchObject({ "@type": "ClaimReview", reviewRating: { alternateName: "Confirmed" } });
});

test("a correction gives a new number, shows the difference, and leaves the first as it was", async () => {
  const first = await aPublishedClaim(checker, editor, "Ukraine returned 27 bodies.");
  const id = first.body.id;
  const reopened = await editor("POST", `/claims/${id}/reopenings`, { version: first.body.version, kind: "correction", note: "We had the number wrong." });
  expect(reopened.body).toMatchObject({ stage: "draft", reopenedAs: { kind: "correction" } });
  const edited = await checker("PATCH", `/claims/${id}`, { version: reopened.body.version, statement: "Ukraine returned 28 bodies." });
  const submitted = await checker("POST", `/claims/${id}/submissions`, { version: edited.body.version });
  const approved = await editor("POST", `/claims/${id}/decisions`, { version: submitted.body.version, decision: "approve" });
  const second = await editor("POST", `/claims/${id}/publications`, { version: approved.body.version });
  expect(second.body.publication).toMatchObject({ number: 2, kind: "correction", note: "We had the number wrong." });
  const read = await desk.asReader("GET", `/verdicts/${first.body.slug}`);
  expect(read.body.publications[0]?.changes).toEqual([expect.objectContaining({ field: "statement", before: "Ukraine returned 27 bodies.", after: "Ukraine returned 28 bodies." })]);
  const old = await desk.asReader("GET", `/verdicts/${first.body.slug}?publication=1`);
  expect(old.body.statement).toBe("Ukraine returned 27 bodies.");
});

test("after a retraction no public answer names the verdict any more", async () => {
  const published = await aPublishedClaim(checker, editor, "A bridge fell.");
  const retracted = await editor("POST", `/claims/${published.body.id}/retractions`, { version: published.body.version, note: "The source withdrew." });
  expect(retracted.body).toMatchObject({ stage: "published", retracted: { note: "The source withdrew." } });
  const read = await desk.asReader("GET", `/verdicts/${published.body.slug}`);
  expect(read.body).toMatchObject({ verdict: null, rationale: null, assessment: null, evidence: [] });
  expect(JSON.stringify(read.body)).not.toContain("Both sides give");
  expect((await desk.asReader("GET", `/verdicts/${published.body.slug}?publication=1`)).body.verdict).toBeNull();
  expect((await desk.asReader("GET", `/verdicts/${published.body.slug}/claimreview`)).status).toBe(404);
  expect(JSON.stringify((await desk.asReader("GET", "/verdicts")).body)).not.toContain("A bridge fell.");
  const again = await editor("POST", `/claims/${published.body.id}/retractions`, { version: retracted.body.version, note: "Twice." });
  expect(again).toMatchObject({ status: 422, body: { guard: "live-publication" } });
});

test("nobody approves what they submitted or worked on", async () => {
  const ready = await aClaimReadyToSubmit(editor, "Editors write, too.");
  const submitted = await editor("POST", `/claims/${ready.body.id}/submissions`, { version: ready.body.version });
  const own = await editor("POST", `/claims/${ready.body.id}/decisions`, { version: submitted.body.version, decision: "approve" });
  expect(own).toMatchObject({ status: 403, body: { problem: "not_allowed", guard: "four-eyes" } });
  const other = await editor2("POST", `/claims/${ready.body.id}/decisions`, { version: submitted.body.version, decision: "approve" });
  expect(other.body.stage).toBe("approved");
});

test("a checker approves nothing, whatever scopes the token has", async () => {
  const ready = await aClaimReadyToSubmit(checker, "A checker cannot approve.");
  const submitted = await checker("POST", `/claims/${ready.body.id}/submissions`, { version: ready.body.version });
  const refused = await checker2("POST", `/claims/${ready.body.id}/decisions`, { version: submitted.body.version, decision: "approve" });
  expect(refused).toMatchObject({ status: 403, body: { problem: "not_allowed" } });
});

test("an edit takes the approval away, because it is bound to its revision", async () => {
  const ready = await aClaimReadyToSubmit(checker, "An approval is bound.");
  const submitted = await checker("POST", `/claims/${ready.body.id}/submissions`, { version: ready.body.version });
  const approved = await editor("POST", `/claims/${ready.body.id}/decisions`, { version: submitted.body.version, decision: "approve" });
  const edited = await checker("PATCH", `/claims/${ready.body.id}`, { version: approved.body.version, statement: "An approval is bound to its revision." });
  expect(edited.body).toMatchObject({ stage: "draft", submittedBy: null });
});

test("a conflict names who changed the claim, not who commented on it since", async () => {
  const claim = await checker("POST", "/claims", { statement: "Three people are here.", kind: "fact", language: "en" });
  await checker2("PATCH", `/claims/${claim.body.id}`, { version: 1, statement: "Three people were here." });
  await editor("POST", `/claims/${claim.body.id}/comments`, { body: "Which three?" });
  const late = await checker("PATCH", `/claims/${claim.body.id}`, { version: 1, statement: "Three persons are here." });
  expect(late.body.current).toMatchObject({ by: { name: "checker2" } });
});

test("a stale version is a conflict that shows what stands now and who did it", async () => {
  const claim = await checker("POST", "/claims", { statement: "Two people type.", kind: "fact", language: "en" });
  await checker2("PATCH", `/claims/${claim.body.id}`, { version: 1, statement: "Two people typed." });
  const late = await checker("PATCH", `/claims/${claim.body.id}`, { version: 1, statement: "Two persons type." });
  expect(late).toMatchObject({ status: 409, body: { problem: "conflict", current: { version: 2, revision: 2, by: { name: "checker2" }, claim: { statement: "Two people typed." } } } });
});

test("an unmarked item keeps a claim from review and says so", async () => {
  const ready = await aClaimReadyToSubmit(checker, "One item is unmarked.");
  const item = ready.body.evidence[0];
  const unmarked = await checker("PATCH", `/claims/${ready.body.id}/evidence/${item?.id}`, { version: ready.body.version, finding: null });
  expect(unmarked.body.evidence.finding).toBeNull();
  const refused = await checker("POST", `/claims/${ready.body.id}/submissions`, { version: unmarked.body.version });
  expect(refused).toMatchObject({ status: 422, body: { problem: "invalid", guard: "findings" } });
});

test("the wrong stage is refused with guard stage, and says from where it would work", async () => {
  const claim = await checker("POST", "/claims", { statement: "A draft is not published.", kind: "fact", language: "en" });
  const refused = await editor("POST", `/claims/${claim.body.id}/publications`, { version: 1 });
  expect(refused).toMatchObject({ status: 422, body: { guard: "stage" } });
  expect(refused.body.detail).toContain("approved");
});

test("another verdict than the suggested one needs an override, which an editor confirms and readers see", async () => {
  const ready = await aClaimReadyToSubmit(checker, "Caution needs a reason, too.");
  const id = ready.body.id;
  const cautious = await checker("PUT", `/claims/${id}/verdict`, { version: ready.body.version, verdict: "unverified", rationale: "We looked and wait." });
  const refused = await checker("POST", `/claims/${id}/submissions`, { version: cautious.body.version });
  expect(refused).toMatchObject({ status: 422, body: { guard: "assessment" } });
  const overridden = await checker("PUT", `/claims/${id}/verdict`, { version: cautious.body.version, verdict: "unverified", rationale: "We looked and wait.", override: { reason: "Both rest on one photograph." } });
  expect(overridden.body.override).toEqual({ reason: "Both rest on one photograph.", rules: ["assessment"], confirmedBy: null });
  const submitted = await checker("POST", `/claims/${id}/submissions`, { version: overridden.body.version });
  const unconfirmed = await editor("POST", `/claims/${id}/decisions`, { version: submitted.body.version, decision: "approve" });
  expect(unconfirmed).toMatchObject({ status: 422, body: { guard: "override" } });
  const approved = await editor("POST", `/claims/${id}/decisions`, { version: submitted.body.version, decision: "approve", confirmOverride: true });
  expect(approved.body.override.confirmedBy).toMatchObject({ name: "editor" });
  const published = await editor("POST", `/claims/${id}/publications`, { version: approved.body.version });
  expect((await desk.asReader("GET", `/verdicts/${published.body.slug}`)).body.override).toEqual({ reason: "Both rest on one photograph.", rules: ["assessment"] });
});

test("two editors at once: one approval, one conflict", async () => {
  const ready = await aClaimReadyToSubmit(checker, "Two editors press at once.");
  const submitted = await checker("POST", `/claims/${ready.body.id}/submissions`, { version: ready.body.version });
  const decide = (who: Caller) => who("POST", `/claims/${ready.body.id}/decisions`, { version: submitted.body.version, decision: "approve" });
  const statuses = (await Promise.all([decide(editor), decide(editor2)])).map((answer) => answer.status).sort();
  expect(statuses).toEqual([201, 409]);
});

test("fifty writers at once: each change is kept or refused, none is lost", async () => {
  const claim = await checker("POST", "/claims", { statement: "Fifty people write.", kind: "fact", language: "en" });
  const answers = await Promise.all(Array.from({ length: 50 }, async (_, n) => {
    for (;;) {
      const { body } = await checker("GET", `/claims/${claim.body.id}`);
      const written = await checker("PATCH", `/claims/${claim.body.id}`, { version: body.version, topics: [...body.topics, `writer ${n}`].slice(0, 30) });
      if (written.status !== 409) return written.status;
    }
  }));
  expect(new Set(answers)).toEqual(new Set([200]));
  const now = await checker("GET", `/claims/${claim.body.id}`);
  expect(now.body.revision).toBe(now.body.version);
  expect(now.body.topics).toHaveLength(30);
});

test("a repeated request with the same key is carried out once", async () => {
  const send = () => checker("POST", "/claims", { statement: "Sent twice.", kind: "fact", language: "en" }, { "idempotency-key": "the same" });
  const [first, second] = [await send(), await send()];
  expect(second.body.id).toBe(first.body.id);
  const other = await checker("POST", "/claims", { statement: "Another.", kind: "fact", language: "en" }, { "idempotency-key": "the same" });
  expect(other.status).toBe(422);
});

test("repeated at once with the same key it is carried out once, and all hear the same", async () => {
  const send = () => checker("POST", "/claims", { statement: "Pressed twice.", kind: "fact", language: "en" }, { "idempotency-key": "pressed twice" });
  const answers = await Promise.all([send(), send(), send()]);
  expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201]);
  expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
});

test("a key whose request was refused may be used for the mended one", async () => {
  const send = (statement: string) => checker("POST", "/claims", { statement, kind: "fact", language: "en" }, { "idempotency-key": "mended" });
  expect((await send("")).status).toBe(422);
  expect((await send("Now with words.")).status).toBe(201);
});

test("the same file under the same key is kept once; another file under it is refused", async () => {
  const send = (words: string) => {
    const form = new FormData();
    form.append("file", new Blob([words]), "report.txt");
    return checker("POST", "/files", form, { "idempotency-key": "one file" });
  };
  const first = await send("As printed.");
  expect(first.status).toBe(201);
  expect((await send("As printed.")).body).toEqual(first.body);
  expect((await send("Something else.")).status).toBe(422);
});

test.each([
  ["an unknown field", "POST", "/claims", { statement: "x", kind: "fact", language: "en", colour: "red" }, 422],
  ["a wrong type", "POST", "/claims", { statement: 7, kind: "fact", language: "en" }, 422],
  ["broken JSON", "POST", "/claims", "{", 422],
  ["a claim that is not there, before its input is looked at", "PATCH", "/claims/nothing", { nonsense: true }, 404],
  ["a filter that is no stage", "GET", "/claims?stage=burning", undefined, 422],
  ["a cursor we never gave", "GET", "/claims?cursor=abc", undefined, 422],
])("%s is answered in problem+json", async (_, method, path, body, status) => {
  const answer = await checker(method, path, body);
  expect(answer).toMatchObject({ status, body: { status } });
  expect(answer.headers.get("content-type")).toContain("application/problem+json");
});

test("a missing token is 401, a body of 10 MB is 413, another type is 415", async () => {
  expect((await desk.asReader("GET", "/claims")).status).toBe(401);
  expect((await checker("POST", "/claims", "x".repeat(10_000_000))).status).toBe(413);
  expect((await desk.asReader("POST", "/claims", "x".repeat(10_000_000))).status).toBe(401);
  expect((await checker("POST", "/claims", "a=b", { "content-type": "application/x-www-form-urlencoded" })).status).toBe(415);
});

test("a source is found by any alias in any script, and a likely duplicate is named", async () => {
  const id = await aSource(checker, { name: "Interfax", aliases: ["Интерфакс"] });
  const found = await checker("GET", `/sources?q=${encodeURIComponent("«Интерфакс»")}`);
  expect(found.body.items.map((source: { id: string }) => source.id)).toContain(id);
  const like = await checker("GET", `/sources/like?name=${encodeURIComponent("ИНТЕРФАКС")}`);
  expect(like.body.items.map((source: { id: string }) => source.id)).toContain(id);
  const twin = await checker("POST", "/sources", { name: "ИНТЕРФАКС", kind: "news_agency" });
  expect(twin.status).toBe(201);
  expect(twin.body.likelyDuplicates.map((source: { id: string }) => source.id)).toContain(id);
});

test("a confidential source reaches no public answer by its name", async () => {
  const sourceId = await aSource(checker, { name: "Olena Secret-Name", kind: "person", affiliation: "ukraine", reliability: "B", confidential: true, publicDescription: "An officer who asked not to be named", notes: "canary-notes", url: "https://canary.example.org" });
  const ready = await aClaimReadyToSubmit(checker, "A confidential source speaks.");
  const item = await checker("POST", `/claims/${ready.body.id}/evidence`, {
    version: ready.body.version, sourceId, medium: "statement", attribution: "named", credibility: 2, authenticity: "authentic", finding: "confirmed",
    quote: "canary-quote", url: "https://canary.example.org/1", note: "canary-note", locator: "canary-locator", translation: "canary-translation", transcript: "canary-quote said",
  });
  const kept = await checker("POST", `/claims/${ready.body.id}/evidence/${item.body.evidence.id}/snapshots`, { version: item.body.version, text: "canary-quote" });
  const submitted = await checker("POST", `/claims/${ready.body.id}/submissions`, { version: kept.body.version });
  const approved = await editor("POST", `/claims/${ready.body.id}/decisions`, { version: submitted.body.version, decision: "approve" });
  const published = await editor("POST", `/claims/${ready.body.id}/publications`, { version: approved.body.version });
  expect(published.status).toBe(201);
  const everything = JSON.stringify([await desk.asReader("GET", `/verdicts/${published.body.slug}`), await desk.asReader("GET", "/verdicts")]);
  expect(everything).toContain("An officer who asked not to be named");
  expect(everything).not.toMatch(/Olena|Secret|canary/);
});

test("a claimant of a confidential source's name is called as readers may call it, linked or not", async () => {
  const secret = { name: "Taras Hidden", kind: "person", confidential: true, publicDescription: "A soldier who asked not to be named" };
  await aSource(checker, secret);
  await aSource(checker, secret);
  const ready = await aClaimReadyToSubmit(checker, "Two entries of one name.");
  const named = await checker("PATCH", `/claims/${ready.body.id}`, { version: ready.body.version, claimant: { name: "taras hidden", kind: "person" } });
  expect(named.body.claimant.sourceId).toBeNull();
  const submitted = await checker("POST", `/claims/${ready.body.id}/submissions`, { version: named.body.version });
  const approved = await editor("POST", `/claims/${ready.body.id}/decisions`, { version: submitted.body.version, decision: "approve" });
  const published = await editor("POST", `/claims/${ready.body.id}/publications`, { version: approved.body.version });
  const everything = JSON.stringify([await desk.asReader("GET", `/verdicts/${published.body.slug}`), await desk.asReader("GET", "/verdicts"), await desk.asReader("GET", `/verdicts/${published.body.slug}/claimreview`)]);
  expect(everything).toContain("A soldier who asked not to be named");
  expect(everything).not.toMatch(/taras|hidden/i);
});

test("only an editor releases parts of a confidential source's evidence", async () => {
  const ready = await aClaimReadyToSubmit(checker, "Who releases.");
  const item = ready.body.evidence[0];
  const refused = await checker("PATCH", `/claims/${ready.body.id}/evidence/${item?.id}`, { version: ready.body.version, released: ["quote"] });
  expect(refused.status).toBe(403);
});

test("a schedule is carried out once by two runners, with publish's guards", async () => {
  const { runDue } = await import("../jobs/runner.ts");
  const ready = await aClaimReadyToSubmit(checker, "Tomorrow is scheduled.");
  const submitted = await checker("POST", `/claims/${ready.body.id}/submissions`, { version: ready.body.version });
  const approved = await editor("POST", `/claims/${ready.body.id}/decisions`, { version: submitted.body.version, decision: "approve" });
  const at = new Date(Date.now() + 3_600_000);
  const past = await editor("POST", `/claims/${ready.body.id}/publications`, { version: approved.body.version, publishAt: "2020-01-01T00:00:00Z" });
  expect(past).toMatchObject({ status: 422, body: { guard: "future" } });
  const scheduled = await editor("POST", `/claims/${ready.body.id}/publications`, { version: approved.body.version, publishAt: at.toISOString() });
  expect(scheduled.body).toMatchObject({ stage: "approved", scheduledFor: at.toISOString() });
  const later = new Date(at.getTime() + 1000);
  const parts = { ...partsHere(), store: storeIn(desk) };
  await Promise.all([runDue(desk.db, later, { parts, of: ["desk"] }), runDue(desk.db, later, { parts, of: ["desk"] })]);
  const now = await checker("GET", `/claims/${ready.body.id}`);
  expect(now.body).toMatchObject({ stage: "published", scheduledFor: null, publication: { number: 1 } });
});

test("an abandoned correction goes back to what readers see", async () => {
  const published = await aPublishedClaim(checker, editor, "A correction is abandoned.");
  const id = published.body.id;
  const reopened = await editor("POST", `/claims/${id}/reopenings`, { version: published.body.version, kind: "update", note: "New facts." });
  const edited = await checker("PATCH", `/claims/${id}`, { version: reopened.body.version, statement: "Something else." });
  const abandoned = await editor("POST", `/claims/${id}/abandonments`, { version: edited.body.version });
  expect(abandoned.body).toMatchObject({ stage: "published", statement: "A correction is abandoned.", reopenedAs: null });
  const diff = await checker("GET", `/claims/${id}/revisions/${abandoned.body.revision}/diff?against=${published.body.revision}`);
  expect(diff.body.changes).toEqual([]);
});

test("who abandoned a correction may approve the next one, and abandoning what nobody changed makes no revision", async () => {
  const published = await aPublishedClaim(checker, editor, "A desk has one editor.");
  const id = published.body.id;
  const reopen = (version: number) => editor("POST", `/claims/${id}/reopenings`, { version, kind: "update", note: "New facts." });
  const reopened = await reopen(published.body.version);
  const same = await editor("POST", `/claims/${id}/abandonments`, { version: reopened.body.version });
  expect(same.body).toMatchObject({ stage: "published", revision: published.body.revision, reopenedAs: null });
  const again = await reopen(same.body.version);
  const edited = await checker("PATCH", `/claims/${id}`, { version: again.body.version, statement: "Half done." });
  const abandoned = await editor("POST", `/claims/${id}/abandonments`, { version: edited.body.version });
  const anew = await reopen(abandoned.body.version);
  const better = await checker("PATCH", `/claims/${id}`, { version: anew.body.version, statement: "A desk had one editor." });
  const submitted = await checker("POST", `/claims/${id}/submissions`, { version: better.body.version });
  expect((await editor("POST", `/claims/${id}/decisions`, { version: submitted.body.version, decision: "approve" })).status).toBe(201);
});

test("making a relation that exists, from either side, gives the existing one", async () => {
  const one = await checker("POST", "/claims", { statement: "One.", kind: "fact", language: "en" });
  const two = await checker("POST", "/claims", { statement: "Two.", kind: "fact", language: "en" });
  const related = await checker("POST", `/claims/${one.body.id}/relations`, { version: 1, kind: "contradicts", claimId: two.body.id });
  const again = await checker("POST", `/claims/${two.body.id}/relations`, { version: 1, kind: "contradicts", claimId: one.body.id });
  expect(again.body).toMatchObject({ version: 1, relations: [{ id: related.body.relations[0]?.id, claimId: one.body.id }] });
});

test("the audit chain holds, and shows what was changed behind its back", async () => {
  const { verifyChain } = await import("../audit/queries.ts");
  expect(await verifyChain(desk.db.read)).toMatchObject({ fault: null });
});

test("the OpenAPI document says who may ask for what, and what is safe to repeat", async () => {
  const { body } = await desk.asReader("GET", "/openapi.json");
  expect(body).toMatchObject({ openapi: "3.1.0", security: [{ token: [] }, { session: [] }] });
  const paths = body.paths;
  for (const path of ["/verdicts", "/verdicts/{slug}", "/published/articles/{slug}"]) expect(paths[`/api/v1${path}`].get.security).toEqual([]);
  expect(paths["/api/v1/setup"].post.security).toEqual([]);
  expect(paths["/api/v1/claims"].get.security).toBeUndefined();
  const headersOf = (path: string) => (paths[`/api/v1${path}`].post.parameters ?? []).filter((each: { in: string }) => each.in === "header").map((each: { name: string }) => each.name);
  expect(headersOf("/claims")).toEqual(["Idempotency-Key"]);
  expect(headersOf("/claims/{id}/publications")).toEqual(["Idempotency-Key"]);
  expect(headersOf("/tokens")).toEqual([]);
  expect(Object.keys(paths["/api/v1/claims"].post.responses)).toEqual(expect.arrayContaining(["201", "401", "403", "404", "409", "413", "415", "422"]));
});
