export type Problem = "not_signed_in" | "not_found" | "not_allowed" | "invalid" | "conflict" | "too_much";

export type ProblemDetails = {
  /** Path of an input field → what is wrong with it, in words for the person who typed it. */
  fields?: Record<string, string>;
  /** The guard of DOMAIN.md §3 that refused. */
  guard?: string;
  /** For a conflict: what stands now, so that neither side is lost. */
  current?: unknown;
  /** For `too_much`: seconds to wait. */
  retryAfter?: number;
  /** For `invalid`: the answer is 415 instead of 422. */
  unsupportedMediaType?: boolean;
};

/** Something the person can act on; the message says how. Anything else that is thrown is a bug. */
export class DomainError extends Error {
  override name = "DomainError";
  readonly problem: Problem;
  readonly details: ProblemDetails;

  constructor(problem: Problem, message: string, details: ProblemDetails = {}) {
    super(message);
    this.problem = problem;
    this.details = details;
  }
}

/** True also for an error made by another evaluation of this module (Next evaluates modules several times). */
export function isDomainError(error: unknown): error is DomainError {
  return error instanceof Error && error.name === "DomainError" && "problem" in error;
}
