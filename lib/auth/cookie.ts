/** The session cookie: what it is called, and how it is read. Its name and Secure flag rest on PUBLIC_URL alone. */
import { decode } from "next-auth/jwt";
import { ABSOLUTE_MS } from "../sessions/expiry.ts";

/** `__Host-` binds it to this host and to https; browsers take it on a loopback name over http, and config refuses the rest. */
export const SESSION_COOKIE = "__Host-corroborate.session";

const options = { httpOnly: true, secure: true, sameSite: "lax" as const, path: "/" };

/** As next-auth wants them. Two are its own: the token of the sign-in form, and where to go afterwards. */
export const authCookies = {
  sessionToken: { name: SESSION_COOKIE, options: { ...options, maxAge: ABSOLUTE_MS / 1000 } },
  csrfToken: { name: "__Host-corroborate.form", options },
  callbackUrl: { name: "__Host-corroborate.next", options },
};

/** The opaque session id inside the cookie; null when it is not one we made. */
export async function sessionIdIn(cookie: string | undefined, secret: string): Promise<string | null> {
  if (!cookie) return null;
  try {
    const token = await decode({ token: cookie, secret });
    return typeof token?.["sid"] === "string" ? token["sid"] : null;
  } catch {
    // Forged, cut off, of another secret or too old: all the same to us.
    return null;
  }
}

/** The value of one cookie of a request, as browsers send them: `name=value; name=value`. */
export function cookieIn(request: Request, name: string): string | undefined {
  const cookies = request.headers.get("cookie")?.split(";") ?? [];
  const wanted = cookies.map((cookie) => cookie.trim()).find((cookie) => cookie.startsWith(`${name}=`));
  return wanted?.slice(name.length + 1);
}
