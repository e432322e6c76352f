/** Loads a case by the real commands, as those people at those times, so that its history is real. I/O. */
import { createReadStream, existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { editArticle, importArticle } from "../articles/commands.ts";
import { parseFrontMatter } from "../articles/front-matter.ts";
import { addRelation, createClaim, editClaim, setVerdict } from "../claims/commands.ts";
import type { ClaimShape } from "../claims/shapes.ts";
import { type Asking, parse } from "../command.ts";
import type { Database } from "../db/types.ts";
import { DomainError } from "../errors.ts";
import { attachEvidence, keepFile } from "../evidence/commands.ts";
import type { FileStore } from "../evidence/files.ts";
import { acting, commandLine } from "../people/desk.ts";
import { personByEmail } from "../people/queries.ts";
import type { Actor } from "../people/actor.ts";
import { publishClaim, retractClaim } from "../publishing/commands.ts";
import { abandonClaim, decide, reopenClaim, submitClaim, withdrawApproval, withdrawClaim } from "../review/commands.ts";
import { changeSettings } from "../settings/commands.ts";
import { getSettings } from "../settings/queries.ts";
import { addSource } from "../sources/commands.ts";
import { type Case, type CaseClaim, caseFile, type Moment, type Step, timeline } from "./case.ts";

export type Loading = { db: Database; files: FileStore; now: Date; progress?: (line: string) => void };

const NOTICE = "Sample case. Its documents are summaries written for demonstration, never quotations of the bodies they name.";

/** Reads `folder/case.json` and carries it out. Throws invalid when it was loaded before. */
export async function loadCase(folder: string, { db, files, now, progress = () => undefined }: Loading): Promise<{ claims: number; sources: number }> {
  if (!existsSync(join(folder, "case.json"))) throw new DomainError("invalid", `There is no case.json in ${folder}.`);
  const given = parse(caseFile, JSON.parse(await readFile(join(folder, "case.json"), "utf8")));
  const loader = new CaseLoader({ folder, given, db, files, people: await peopleOf(db, given) });
  for (const moment of timeline(given, now)) {
    await loader.carryOut(moment);
    progress(describe(moment));
  }
  await setNotice(db, now);
  return { claims: given.claims.length, sources: given.sources.length };
}

type Parts = { folder: string; given: Case; db: Database; files: FileStore; people: ReadonlyMap<string, Actor> };

class CaseLoader {
  readonly #parts: Parts;
  readonly #sources = new Map<string, string>();
  readonly #claims = new Map<string, ClaimShape>();
  #articleId = "";

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async carryOut({ at, what }: Moment): Promise<void> {
    switch (what.kind) {
      case "begin": return this.#begin(at);
      case "prepare": return this.#prepare(what.claim, at);
      case "step": return this.#step(what.claim, what.step, at);
    }
  }

  async #begin(at: Date): Promise<void> {
    const { folder, given } = this.#parts;
    const { data, body } = parseFrontMatter(await readFile(join(folder, given.article), "utf8"));
    const { id, version } = await importArticle(this.#as("checker", at), null, { ...data, text: body, format: "markdown" });
    // Whether readers get the full text is an editor's word.
    if (data.showFullText === true) await editArticle(this.#as("editor", at), id, { version, showFullText: true });
    this.#articleId = id;
    for (const { key, ...source } of given.sources) {
      this.#sources.set(key, (await addSource(this.#as("checker", at), null, source)).id);
    }
  }

  async #prepare(claim: CaseClaim, at: Date): Promise<void> {
    const as = this.#as("checker", at);
    const { kind, language, topics, statement, claimant, claimedAt, stillUnknown } = claim;
    let made = await createClaim(as, null, {
      kind, language, topics, statement, claimant, claimedAt, stillUnknown: stillUnknown ?? null,
      appearances: [{ articleId: this.#articleId, anchor: { exact: claim.quote } }],
    });
    for (const item of claim.evidence) made = await this.#attach(as, made, item);
    for (const relation of claim.relations) {
      const other = this.#claims.get(relation.claim);
      if (other) made = await addRelation(as, made.id, { version: made.version, kind: relation.kind, claimId: other.id });
    }
    const { verdict, rationale } = claim;
    if (verdict && rationale) made = await setVerdict(as, made.id, { version: made.version, verdict, rationale });
    this.#claims.set(claim.key, made);
  }

  async #attach(as: Asking, claim: ClaimShape, { source, document, reliesOn, ...item }: CaseClaim["evidence"][number]): Promise<ClaimShape> {
    const { folder, files } = this.#parts;
    const stored = await files.keepStream(createReadStream(join(folder, document)), document.split("/").at(-1) ?? "document");
    const { id: fileId } = await keepFile(as, null, { ...stored, text: await files.textOf(stored) });
    return attachEvidence(as, claim.id, { ...item, version: claim.version, fileId, sourceId: this.#source(source), reliesOn: reliesOn.map((key) => this.#source(key)) });
  }

  async #step({ key }: CaseClaim, step: Step, at: Date): Promise<void> {
    const claim = this.#claims.get(key);
    if (!claim) throw new Error(`Claim ${key} has a step before it exists`);
    const { do: action, by, at: _, ...more } = step;
    const as = this.#as(by, at);
    const input = { version: claim.version, ...more };
    this.#claims.set(key, await act(action, { ...as, store: this.#parts.files }, claim.id, input));
  }

  #as(key: string, now: Date): Asking {
    const actor = this.#parts.people.get(key);
    if (!actor) throw new DomainError("invalid", `The case names "${key}", who is not among its people.`);
    return { db: this.#parts.db, actor, now };
  }

  #source(key: string): string {
    const id = this.#sources.get(key);
    if (!id) throw new DomainError("invalid", `The case names the source "${key}", which it does not hold.`);
    return id;
  }
}

function act(action: Step["do"], { store, ...as }: Asking & { store: FileStore }, id: string, input: Record<string, unknown>): Promise<ClaimShape> {
  switch (action) {
    case "submit": return submitClaim(as, id, input);
    case "withdraw": return withdrawClaim(as, id, input);
    case "approve": return decide(as, id, { ...input, decision: "approve" });
    case "request_changes": return decide(as, id, { ...input, decision: "request_changes" });
    case "withdraw_approval": return withdrawApproval(as, id, input);
    case "publish": return publishClaim({ ...as, store }, id, input);
    case "reopen": return reopenClaim(as, id, input);
    case "edit": return editClaim(as, id, input);
    case "abandon": return abandonClaim(as, id, input);
    case "retract": return retractClaim(as, id, input);
  }
}

async function peopleOf(db: Database, { people }: Case): Promise<Map<string, Actor>> {
  const found = new Map<string, Actor>();
  for (const [key, email] of Object.entries(people)) {
    const person = await personByEmail(db.read, email);
    if (!person) throw new DomainError("invalid", `The case needs ${email}. Add that person first: desk person add --email ${email} …`);
    found.set(key, acting(person));
  }
  return found;
}

async function setNotice(db: Database, now: Date): Promise<void> {
  const { version } = await getSettings({ db, actor: commandLine });
  await changeSettings({ db, actor: commandLine, now }, { version, notice: NOTICE });
}

function describe({ what }: Moment): string {
  switch (what.kind) {
    case "begin": return "article and sources";
    case "prepare": return `${what.claim.key}: claim, evidence, findings`;
    case "step": return `${what.claim.key}: ${what.step.do.replaceAll("_", " ")}`;
  }
}
