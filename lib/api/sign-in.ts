/** Signing in and out from a screen. Plain fetch: nothing of next-auth reaches the browser. */
import type { ProblemJson } from "../http.ts";
import { ApiProblem } from "./client.ts";

/** Begins a session in this browser, or throws ApiProblem: `fields.password` for a wrong one, `too_much` after many. */
export const signIn = (given: { email: string; password: string }): Promise<void> => post("callback/credentials", given);

/** Ends the session here and on the server. */
export const signOut = (): Promise<void> => post("signout", {});

async function post(path: string, body: Record<string, string>): Promise<void> {
  const { csrfToken } = (await (await reach("csrf")).json()) as { csrfToken: string };
  await reach(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...body, csrfToken, callbackUrl: "/desk", json: "true" }),
  });
}

async function reach(path: string, init?: RequestInit): Promise<Response> {
  const response = await fetch(`/api/auth/${path}`, init).catch(() => {
    throw new ApiProblem({ detail: "The desk cannot be reached. Try again in a moment." });
  });
  if (response.ok) return response;
  const told = (await response.json().catch(() => ({ detail: "The desk answered something unexpected. Try again." }))) as ProblemJson;
  throw new ApiProblem(told);
}
