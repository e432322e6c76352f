/** Coming in, going out, and giving the password again. The session itself is the server's: nothing of it is kept here. */
import type { ProblemJson } from "../../../lib/http.ts";
import { ApiProblem } from "../../../lib/api/client.ts";

/** Throws ApiProblem with the reason in words. */
export async function signIn(email: string, password: string): Promise<void> {
  const { csrfToken } = (await (await asked("/api/auth/csrf")).json()) as { csrfToken: string };
  await asked("/api/auth/callback/credentials", { csrfToken, email, password, json: true });
}

export async function signOut(): Promise<void> {
  const { csrfToken } = (await (await asked("/api/auth/csrf")).json()) as { csrfToken: string };
  await asked("/api/auth/signout", { csrfToken, json: true });
}

/** For steps that need a recent proof. Not by the typed client: that one would ask for the password again. */
export async function prove(password: string): Promise<void> {
  await asked("/api/v1/me/proof", { password });
}

async function asked(path: string, body?: unknown): Promise<Response> {
  const init = body === undefined ? {} : { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const response = await fetch(path, init).catch(() => {
    throw new ApiProblem({ detail: "The desk cannot be reached. Look at your connection and try again." });
  });
  if (response.ok) return response;
  const problem = (await response.json().catch(() => null)) as ProblemJson | null;
  throw new ApiProblem(problem ?? { detail: "The desk answered something unexpected. Try again." });
}
