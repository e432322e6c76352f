/**
 * Uploads that outlive a poor line and a restart: tus 1.0 (https://tus.io/protocols/resumable-upload) at /api/files. The
 * parts lie in a folder of their own; what is whole goes into the store, hashed on the way, like every other file. I/O.
 */
import { FileStore as Parts } from "@tus/file-store";
import { Server, type Upload } from "@tus/server";
import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { assertMayCreate } from "../claims/permission.ts";
import { refuseOtherOrigins } from "../auth/origin.ts";
import type { Database } from "../db/types.ts";
import { DomainError, isDomainError } from "../errors.ts";
import { keepFile } from "../evidence/commands.ts";
import type { FileStore } from "../evidence/files.ts";
import { tooBig } from "../evidence/store.ts";
import { turns } from "../evidence/turns.ts";
import { problemOf, problemResponse, statusOf, unexpectedResponse } from "../http.ts";
import { log } from "../log.ts";
import type { Actor } from "../people/actor.ts";
import { EXPIRES_MS, isUploadOf, MOST_UNFINISHED, uploadFolder } from "./upload-folder.ts";

const PATH = "/api/files";

type Needs = {
  database: () => Promise<Database>;
  whoAsks: (request: Request, db: Database) => Promise<Actor | null>;
  files: () => FileStore;
  publicUrl: string;
  folder: string;
  maxBytes: number;
};

/** A handler of web requests, and what clears away uploads that nobody ended. */
export function resumableUploads({ database, whoAsks, files, publicUrl, folder, maxBytes }: Needs) {
  const lying = uploadFolder(folder);
  const parts = new RoomForParts({ directory: folder, expirationPeriodInMilliseconds: EXPIRES_MS }, lying.unfinishedBeside);
  const refused = new WeakMap<object, DomainError>();
  const askers = new WeakMap<Request, Actor>();
  const takingIn = new Map<string, Promise<string>>();
  const tus = new Server({
    path: PATH, datastore: parts, maxSize: maxBytes, relativeLocation: true, allowedOrigins: [publicUrl], disableTerminationForFinishedUploads: true,
    // Nobody goes on with, or looks at, what another began.
    namingFunction: (request) => `${actorOf(request).id}.${randomBytes(16).toString("hex")}`,
    onIncomingRequest: async (request, id) => { if (!isUploadOf(actorOf(request).id, id)) throw said(noSuch()); },
    async onUploadFinish(request, { id, metadata }) {
      await takenIn(actorOf(request), id, metadata?.filename ?? undefined);
      return {};
    },
    onResponseError: (request, error) => {
      const refusal = isDomainError(error) ? error : "status_code" in error ? inWords(error, maxBytes) : null;
      if (refusal) {
        refused.set(request, refusal);
        return said(refusal);
      }
      // What concerns programs alone stays in the words of tus.
      if (refusal === undefined) return undefined;
      log.error({ err: error }, "an upload could not be taken");
      return { status_code: 500, body: "" };
    },
  });

  const actorOf = (request: object): Actor => {
    const actor = askers.get(request as Request);
    if (!actor) throw new Error("An upload was let in without anybody having been asked who sends it");
    return actor;
  };

  /** Once for each upload, however often its last part is sent; answers the file's record as JSON. */
  function takenIn(actor: Actor, id: string, name: string | undefined): Promise<string> {
    const running = takingIn.get(id) ?? takeIn(actor, id, name).finally(() => takingIn.delete(id));
    takingIn.set(id, running);
    return running;
  }

  /** Into the store and into the desk's records; what came of it stays beside for whoever did not hear the answer. */
  async function takeIn(actor: Actor, id: string, name: string | undefined): Promise<string> {
    const before = await lying.keptOf(id);
    if (before !== null) return before;
    const stored = await files().keepStream(createReadStream(lying.pathOf(id)), name ?? "file").catch(async (error: unknown) => {
      if (isDomainError(error)) await parts.remove(id).catch(() => undefined);
      throw error;
    });
    const record = JSON.stringify(await keepFile({ db: await database(), actor }, null, { ...stored, text: await files().textOf(stored) }));
    await lying.noteKept(id, { record, bytes: stored.bytes });
    return record;
  }

  /** The file's record. One whose last part arrived just before the desk ended is taken in only now. */
  async function kept(actor: Actor, path: string): Promise<Response> {
    const id = path.slice(PATH.length + 1);
    if (!isUploadOf(actor.id, id)) throw noSuch();
    const record = (await lying.keptOf(id)) ?? (await takenInWhere(actor, id));
    return new Response(record, { headers: { "content-type": "application/json" } });
  }

  async function takenInWhere(actor: Actor, id: string): Promise<string> {
    const begun = await parts.getUpload(id).catch(() => null);
    if (!begun) throw noSuch();
    if (begun.offset !== begun.size) throw new DomainError("not_found", "This upload is not whole yet.");
    return takenIn(actor, id, begun.metadata?.filename ?? undefined);
  }

  async function answer(request: Request): Promise<Response> {
    if (request.method === "OPTIONS") return tus.handleWeb(request);
    const actor = await whoAsks(request, await database());
    if (!actor) throw new DomainError("not_signed_in", "Sign in first, or send a token.");
    if (actor.session) refuseOtherOrigins(request, publicUrl);
    assertMayCreate(actor);
    if (request.method === "GET") return kept(actor, new URL(request.url).pathname);
    askers.set(request, actor);
    const response = await tus.handleWeb(request);
    const refusal = refused.get(request);
    if (refusal) for (const [name, value] of problemResponse(refusal).headers) response.headers.set(name, value);
    return response;
  }

  return {
    fetch: async (request: Request): Promise<Response> => {
      try {
        const response = await answer(request);
        response.headers.set("cache-control", "no-store");
        return response;
      } catch (error) {
        if (isDomainError(error)) return problemResponse(error);
        log.error({ err: error }, "unexpected error in an upload");
        return unexpectedResponse();
      }
    },
    sweep: (now = new Date()): Promise<void> => lying.sweep(now),
  };
}

const noSuch = (): DomainError => new DomainError("not_found", "There is no such upload. Send the file again.");

/** As tus passes refusals on. */
const said = (error: DomainError): { status_code: number; body: string } => ({ status_code: statusOf(error), body: JSON.stringify(problemOf(error)) });

/** What tus itself refuses in a line of its own; what is left out here concerns programs alone. */
function inWords({ status_code }: { status_code: number }, maxBytes: number): DomainError | undefined {
  if (status_code === 404 || status_code === 410) return noSuch();
  return status_code === 413 ? tooBig(maxBytes) : undefined;
}

const HOUR_SECONDS = 60 * 60;

/** Begins no more for one person than may lie here unfinished: one after another, so that many at once are counted too. */
class RoomForParts extends Parts {
  readonly #inTurn = turns(1);
  readonly #unfinishedBeside: (id: string) => Promise<number>;

  constructor(options: ConstructorParameters<typeof Parts>[0], unfinishedBeside: (id: string) => Promise<number>) {
    super(options);
    this.#unfinishedBeside = unfinishedBeside;
  }

  override create(upload: Upload): Promise<Upload> {
    return this.#inTurn(async () => {
      if ((await this.#unfinishedBeside(upload.id)) < MOST_UNFINISHED) return super.create(upload);
      throw new DomainError("too_much", `${MOST_UNFINISHED} of your uploads are not finished, which is the most for one person. Go on with one of them, or leave it; what nobody goes on with is dropped after a week.`, { retryAfter: HOUR_SECONDS });
    });
  }
}
