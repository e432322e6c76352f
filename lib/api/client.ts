/**
 * The typed client of the HTTP API, for the desk's screens. One `hc` per noun, as one for all makes the
 * compiler slow. Only types are imported: no schema and no server code reaches the browser.
 */
import { type ClientResponse, hc } from "hono/client";
import type { ProblemJson } from "../http.ts";
import type { ArticleRoutes } from "./articles.ts";
import type { CaptureRoutes } from "./captures.ts";
import type { ClaimRoutes } from "./claims.ts";
import type { EvidenceRoutes } from "./evidence.ts";
import type { FileRoutes } from "./files.ts";
import type { ImportRoutes } from "./imports.ts";
import type { InboxRoutes } from "./inbox.ts";
import type { PeopleRoutes } from "./people.ts";
import type { ReviewRoutes } from "./review.ts";
import type { SourceRoutes } from "./sources.ts";
import type { WebhookRoutes } from "./webhooks.ts";

const base = "/api/v1";
const options = { fetch: fetchInPlace };

export const api = {
  articles: hc<ArticleRoutes>(base, options).articles,
  claims: hc<ClaimRoutes>(base, options).claims,
  comments: hc<ClaimRoutes>(base, options).comments,
  queue: hc<ClaimRoutes>(base, options).queue,
  /** Everything under /claims/{id}/evidence. */
  evidence: hc<EvidenceRoutes>(base, options).claims,
  /** The actions of DOMAIN.md §3. */
  review: hc<ReviewRoutes>(base, options).claims,
  sources: hc<SourceRoutes>(base, options).sources,
  files: hc<FileRoutes>(base, options).files,
  /** captures, snapshots, equipment, and what is captured of claims, evidence and articles. */
  captures: hc<CaptureRoutes>(base, options),
  imports: hc<ImportRoutes>(base, options).imports,
  /** Everything under /claims/{id}/other-reviews. */
  others: hc<ImportRoutes>(base, options).claims,
  otherReviews: hc<ImportRoutes>(base, options)["other-reviews"],
  webhooks: hc<WebhookRoutes>(base, options).webhooks,
  inbox: hc<InboxRoutes>(base, options).inbox,
  /** me, people, tokens, settings, invitations, setup, events. */
  people: hc<PeopleRoutes>(base, options),
};

/** A refusal, as problem+json told it. */
export class ApiProblem extends Error {
  override name = "ApiProblem";
  readonly problem: ProblemJson["problem"] | "unreachable";
  readonly status: number;
  readonly fields: Record<string, string>;
  readonly guard: string | undefined;
  readonly current: unknown;

  constructor(told: Pick<ProblemJson, "detail"> & Partial<ProblemJson>) {
    super(told.detail);
    this.problem = told.problem ?? "unreachable";
    this.status = told.status ?? 0;
    this.fields = told.fields ?? {};
    this.guard = told.guard;
    this.current = told.current;
  }
}

/** The JSON of a successful answer (2xx), or throws ApiProblem. */
export async function answer<R extends ClientResponse<unknown, number, string>>(asked: Promise<R>): Promise<Answered<R>> {
  const response = await asked.catch(() => {
    throw new ApiProblem({ detail: "The desk cannot be reached. What you typed is kept on this device; try again." });
  });
  if (response.ok) return (await response.json()) as Answered<R>;
  throw new ApiProblem(await told(response));
}

/** The body of the answers that are no refusal. */
export type Answered<R> = R extends ClientResponse<infer Body, infer Status, string> ? (Status extends 200 | 201 | 202 ? Body : never) : never;

async function told(response: ClientResponse<unknown, number, string>): Promise<ProblemJson> {
  try {
    return (await response.json()) as ProblemJson;
  } catch {
    return { type: "about:blank", title: "Unexpected answer", status: response.status, detail: "The desk answered something unexpected. Nothing was changed; try again.", problem: "invalid" };
  }
}

export type Obstacle = "sign-in" | "recent-sign-in";
let overcome: ((obstacle: Obstacle) => Promise<boolean>) | null = null;

/**
 * Registers who asks for the password in place: when a session has ended ("sign-in") or a step needs a recent
 * proof ("recent-sign-in"). When it answers true the same request is sent again, so nothing is lost.
 */
export function onObstacle(handler: (obstacle: Obstacle) => Promise<boolean>): () => void {
  overcome = handler;
  return () => { if (overcome === handler) overcome = null; };
}

async function fetchInPlace(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const first = await fetch(input, init);
  const obstacle = await obstacleIn(first);
  if (!obstacle || !overcome || !(await overcome(obstacle))) return first;
  return fetch(input, init);
}

async function obstacleIn(response: Response): Promise<Obstacle | null> {
  if (response.status === 401) return "sign-in";
  if (response.status !== 403) return null;
  const problem = (await response.clone().json().catch(() => null)) as ProblemJson | null;
  return problem?.guard === "recent-sign-in" ? "recent-sign-in" : null;
}
