/** Who answers what in the desk's process: the API, Next's screens, or a readers' page under its language. */
import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Config } from "../lib/config.ts";
import { database } from "../lib/db/index.ts";
import { type Door, isMaking, MAKE } from "../lib/edge/door.ts";
import { DomainError } from "../lib/errors.ts";
import { problemOf, statusOf } from "../lib/http.ts";
import { canNameSomething, methodsOf, plainHeaders, policyFor } from "../lib/http-policy.ts";
import { isReadersAddress, leadsSomewhere } from "../lib/publishing/addresses.ts";
import { publicDesk } from "../lib/publishing/queries.ts";
import { isKept } from "../lib/site/addresses.ts";
import { askedOf, rootLanguage } from "../lib/site/languages.ts";
import { isOutput } from "../lib/syndication/outputs.ts";

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
type Parts = {
  settings: Config;
  door: Door;
  /** The desk's screens, as Next makes them. */
  pages: Answer;
  /** Readers' pages, without scripts. */
  readersPages: Answer;
  api: Answer;
  /** Resumable uploads. */
  uploads: Answer;
  /** Feeds, sitemaps, pictures and whatever else is for programs. */
  programs: Answer;
  /** Called with a public address that was asked for though it could be a file: it becomes one. */
  missed: (address: string) => void;
};

/** Every request comes from the edge or the worker, over a socket that nobody else can open. */
export function deskAnswers({ settings, door, pages, readersPages, api, uploads, programs, missed }: Parts): Answer {
  return async (request, response) => {
    setPolicy(settings, request, response);
    const path = pathOf(request);
    // What the worker asks for, it is about to store.
    if (isKept(path) && !isMaking(request.headers[MAKE], door)) response.once("finish", () => { if (response.statusCode === 200) missed(path); });
    const isKnown = methodsOf(path).includes(request.method ?? "");
    if (path.startsWith("/api/") && !(isKnown && canNameSomething(path))) return refuse(nothingHere, response);
    if (!isKnown) return void response.writeHead(405, { allow: methodsOf(path).join(", "), "content-length": "0" }).end();
    if (path === "/api/oembed" || isOutput(path)) return programs(request, response);
    if (path.startsWith("/api/v1/")) return api(request, response);
    if (path === "/api/files" || path.startsWith("/api/files/")) return uploads(request, response);
    if (canNameSomething(path) && !isReadersAddress(path)) return pages(request, response);
    return answerReader(request, response);
  };

  /** Readers' pages live under their language inside Next; at the root of the site stands the desk's own. */
  async function answerReader(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { published } = await database();
    const root = rootLanguage((await publicDesk(published)).language);
    const [given = "/", query] = (request.url ?? "/").split("?");
    const asked = askedOf(given, root);
    const isHere = asked.isRoot === (asked.language === root);
    const leads = canNameSomething(given) && isHere && (await leadsSomewhere(published, asked.path));
    if (!leads) {
      request.url = `/${asked.language}/missing`;
      // Next would say 200 for the page that it shows in place of the missing one.
      Object.defineProperty(response, "statusCode", { get: () => 404, set() { /* it stays 404 */ } });
    } else {
      request.url = `/${asked.language}${asked.path === "/" ? "" : asked.path}${query === undefined ? "" : `?${query}`}`;
    }
    await readersPages(request, response);
  }
}

/** The desk alone says nonce and policy: Next reads both from the request. */
function setPolicy({ publicUrl, evidenceUrl }: Config, request: IncomingMessage, response: ServerResponse): void {
  const nonce = randomBytes(16).toString("base64");
  const policy = policyFor(pathOf(request), { nonce, evidenceUrl });
  request.headers["content-security-policy"] = policy;
  request.headers["x-nonce"] = nonce;
  request.headers["x-path"] = request.url ?? "/";
  for (const [name, value] of Object.entries({ ...plainHeaders(publicUrl.startsWith("https:")), "content-security-policy": policy })) response.setHeader(name, value);
}

const nothingHere = new DomainError("not_found", "There is nothing at this address.");

function refuse(error: DomainError, response: ServerResponse): void {
  response.writeHead(statusOf(error), { "content-type": "application/problem+json", "cache-control": "no-store" }).end(JSON.stringify(problemOf(error)));
}

const pathOf = ({ url }: IncomingMessage): string => url?.split("?")[0] ?? "/";
