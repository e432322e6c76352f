/** How a story's people get in: over HTTP, as the sign-in form does, once for each person and process of stories. */
import { type APIRequestContext, request, type BrowserContextOptions } from "playwright/test";
import { PASSWORD } from "./server.ts";

export type Person = "checker" | "checker2" | "editor" | "admin";

type Entry = { cookies: Awaited<ReturnType<APIRequestContext["storageState"]>>; since: number };

/** A password counts as lately given for a quarter of an hour: an entry is renewed well before, so that no story is asked again. */
const FRESH_FOR_MS = 8 * 60_000;

const entries = new Map<Person, Promise<Entry>>();
const tokens = new Map<Person, Promise<string>>();

/** What a browser keeps of a sign-in. */
export async function entryOf(person: Person): Promise<NonNullable<BrowserContextOptions["storageState"]>> {
  const known = await entries.get(person);
  if (known && Date.now() - known.since < FRESH_FOR_MS) return known.cookies;
  const made = inBy(person, async (http) => ({ cookies: await http.storageState(), since: Date.now() }));
  entries.set(person, made);
  return (await made).cookies;
}

/** A token with every scope. */
export function tokenOf(person: Person): Promise<string> {
  const made = tokens.get(person) ?? inBy(person, async (http) => {
    const answer = await http.post("/api/v1/tokens", { data: { name: "story", scopes: ["read", "write", "review", "admin"] } });
    return ((await expected(201, answer)) as { token: string }).token;
  });
  tokens.set(person, made);
  return made;
}

async function inBy<T>(person: Person, use: (http: APIRequestContext) => Promise<T>): Promise<T> {
  const baseURL = process.env.DESK_URL ?? "";
  const http = await request.newContext({ baseURL, extraHTTPHeaders: { origin: baseURL } });
  try {
    const { csrfToken } = (await expected(200, await http.get("/api/auth/csrf"))) as { csrfToken: string };
    await expected(200, await http.post("/api/auth/callback/credentials", { data: { csrfToken, email: `${person}@desk.example`, password: PASSWORD, json: true } }));
    return await use(http);
  } finally {
    await http.dispose();
  }
}

async function expected(status: number, answer: Awaited<ReturnType<APIRequestContext["get"]>>): Promise<unknown> {
  if (answer.status() !== status) throw new Error(`${answer.url()} answered ${answer.status()}: ${await answer.text()}`);
  return answer.json();
}
