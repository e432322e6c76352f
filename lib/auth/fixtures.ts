/** Situations for tests: a browser in which somebody has signed in. */
import { encode } from "next-auth/jwt";
import { config } from "../config.ts";
import { SESSION_COOKIE } from "./cookie.ts";

/** The cookie header that next-auth would have set for this session id. */
export async function cookieHolding(sid: string): Promise<string> {
  return `${SESSION_COOKIE}=${await encode({ token: { sid }, secret: config().secret })}`;
}
