/**
 * The one place that runs next-auth: it carries the session id in an encrypted cookie and checks its own form token.
 * Who may come in, and for how long, is said by lib/sessions.
 */
import type { AuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import type { NextRequest } from "next/server";
import { config } from "../config.ts";
import { database } from "../db/index.ts";
import { DomainError, isDomainError } from "../errors.ts";
import { problemResponse, unexpectedResponse } from "../http.ts";
import { log } from "../log.ts";
import { ABSOLUTE_MS } from "../sessions/expiry.ts";
import { signIn, signOut } from "../sessions/commands.ts";
import { actorOfCookie } from "./actor.ts";
import { clientAddress } from "./address.ts";
import { authCookies, cookieIn, SESSION_COOKIE } from "./cookie.ts";
import { assertForm, refuseForgery } from "./origin.ts";

type Context = { params: Promise<{ nextauth: string[] }> };

/** `GET /api/auth/csrf`, `POST /api/auth/callback/credentials`, `POST /api/auth/signout`; refusals are problem+json. */
export async function handleAuth(request: NextRequest, context: Context): Promise<Response> {
  try {
    refuseForgery(request, config().publicUrl);
    const { nextauth } = await context.params;
    switch (`${request.method} ${nextauth.join("/")}`) {
      case "GET csrf": return await formToken(request, context);
      case "POST callback/credentials": await assertForm(request); return await comeIn(request, context);
      case "POST signout": await assertForm(request); return await goOut(request, context);
      default: throw new DomainError("not_found", "There is nothing here.");
    }
  } catch (error) {
    if (isDomainError(error)) return problemResponse(error);
    // Next would write the error out whole, with what somebody typed.
    log.error({ err: error }, "unexpected error at sign-in");
    return unexpectedResponse();
  }
}

/** What the sign-in form sends along; next-auth compares it with its cookie. */
async function formToken(request: NextRequest, context: Context): Promise<Response> {
  const answer = await runNextAuth(request, context, signInOptions(request).options);
  answer.headers.set("cache-control", "no-store");
  return answer;
}

async function comeIn(request: NextRequest, context: Context): Promise<Response> {
  const { options, outcome } = signInOptions(request);
  const response = await runNextAuth(request, context, options);
  if (outcome.error) throw outcome.error;
  if (!outcome.cameIn) throw new DomainError("not_allowed", "This page was open for long. Load it again and sign in.");
  return done(response);
}

/** The row is revoked first: next-auth would hide it if that failed, and the cookie is worthless without its row. */
async function goOut(request: NextRequest, context: Context): Promise<Response> {
  const db = await database();
  const actor = await actorOfCookie(cookieIn(request, SESSION_COOKIE), db);
  if (actor) await signOut({ db, actor });
  return done(await runNextAuth(request, context, signInOptions(request).options));
}

/** The cookies of next-auth's answer, without the address that it would send the browser to: the screen knows where to go. */
function done(answer: Response): Response {
  const headers = new Headers({ "content-type": "application/json", "cache-control": "no-store" });
  for (const cookie of answer.headers.getSetCookie()) headers.append("set-cookie", cookie);
  return new Response("{}", { headers });
}

type Outcome = { cameIn: boolean; error?: unknown };

/** For one request, as next-auth turns whatever `authorize` throws into words in an address: `outcome` keeps the refusal itself. */
function signInOptions(request: Request): { options: AuthOptions; outcome: Outcome } {
  const outcome: Outcome = { cameIn: false };
  const provider = CredentialsProvider({
    credentials: { email: {}, password: {} },
    async authorize(given) {
      try {
        const id = await signIn({ db: await database(), address: clientAddress(request) }, { email: given?.email, password: given?.password });
        outcome.cameIn = true;
        return { id };
      } catch (error) {
        outcome.error = error;
        return null;
      }
    },
  });
  return { options: { ...common(), providers: [provider] }, outcome };
}

function common(): Omit<AuthOptions, "providers"> {
  const seconds = ABSOLUTE_MS / 1000;
  return {
    secret: config().secret,
    session: { strategy: "jwt", maxAge: seconds },
    jwt: { maxAge: seconds },
    useSecureCookies: true,
    cookies: authCookies,
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    // The cookie holds the session's secret id and nothing else: no name, no address, no role.
    callbacks: { jwt: ({ token, user }) => ({ sid: user ? user.id : token["sid"] }) },
    logger: { error: (code) => log.error({ why: code }, "next-auth"), warn: () => undefined, debug: () => undefined },
  };
}

/** next-auth reads its address from the environment when it is loaded, and would trust a forwarded host without one. */
async function runNextAuth(request: NextRequest, context: Context, options: AuthOptions): Promise<Response> {
  process.env.NEXTAUTH_URL = config().publicUrl;
  process.env.NEXTAUTH_SECRET = config().secret;
  const { default: NextAuth } = await import("next-auth");
  return (await NextAuth(request, context, options)) as Response;
}
