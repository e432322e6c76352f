/** DomainError → RFC 9457 problem+json. The one place where a refusal becomes a status. */
import { z } from "zod";
import { DomainError, type Problem } from "./errors.ts";

const titles: Record<Problem, string> = {
  not_signed_in: "You are not signed in",
  not_allowed: "You may not do this",
  not_found: "There is no such thing",
  conflict: "Somebody was faster",
  too_much: "That is too much",
  invalid: "Something needs correcting",
};

export const problemShape = z.object({
  type: z.string(), title: z.string(), status: z.int(), detail: z.string(),
  problem: z.enum(["not_signed_in", "not_allowed", "not_found", "conflict", "too_much", "invalid"]),
  fields: z.record(z.string(), z.string()).optional(),
  guard: z.string().optional(),
  current: z.unknown().optional(),
}).meta({ id: "Problem" });
export type ProblemJson = z.infer<typeof problemShape>;

/** 401, 403, 404, 409, 413 (too big), 415, 422 or 429 (too often: the one `too_much` that names a wait). */
export function statusOf({ problem, details }: DomainError): 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 {
  switch (problem) {
    case "not_signed_in": return 401;
    case "not_allowed": return 403;
    case "not_found": return 404;
    case "conflict": return 409;
    case "too_much": return details.retryAfter === undefined ? 413 : 429;
    case "invalid": return details.unsupportedMediaType ? 415 : 422;
  }
}

export function problemOf(error: DomainError): ProblemJson {
  const { fields, guard, current } = error.details;
  return {
    type: `/api/docs#${error.problem}`,
    title: titles[error.problem],
    status: statusOf(error),
    detail: error.message,
    problem: error.problem,
    ...(fields && { fields }),
    ...(guard && { guard }),
    ...(current !== undefined && { current }),
  };
}

export function problemResponse(error: DomainError): Response {
  const headers = new Headers({ "content-type": "application/problem+json", "cache-control": "no-store" });
  if (error.details.retryAfter !== undefined) headers.set("retry-after", String(error.details.retryAfter));
  if (error.problem === "not_signed_in") headers.set("www-authenticate", 'Bearer realm="desk"');
  return new Response(JSON.stringify(problemOf(error)), { status: statusOf(error), headers });
}

/** A bug: who asks learns that it is ours, and the log has the rest. */
export function unexpectedResponse(): Response {
  const problem = { type: "about:blank", title: "Something went wrong here", status: 500, detail: "Nothing was changed. Please try again; the desk's log has the details." };
  return new Response(JSON.stringify(problem), { status: 500, headers: { "content-type": "application/problem+json", "cache-control": "no-store" } });
}
