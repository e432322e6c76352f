/** What readers' forms are sent to, when it is asked for: a page that was reloaded, an address that was kept. */
import type { Context } from "hono";
import { publicDesk } from "../publishing/queries.ts";
import { formPageOf } from "../site/form-page.ts";
import { isSiteLanguage, pathIn, rootLanguage } from "../site/languages.ts";
import { type ApiEnv, routes } from "./base.ts";

/** After the routes that take what is sent. They alone are described: that nothing can be read here is said by `Allow`. */
export const readersForms = routes();
readersForms.all("/tips", notRead);
readersForms.all("/verdicts/:slug/error-reports", notRead);

/** A browser is led back to the form, in the language that its page was in; a program is told what it may do. */
async function notRead(c: Context<ApiEnv>): Promise<Response> {
  const page = formPageOf(new URL(c.req.url).pathname);
  const isBrowser = (c.req.method === "GET" || c.req.method === "HEAD") && (c.req.header("accept")?.includes("text/html") ?? false);
  if (!isBrowser || page === null) {
    const problem = { type: "about:blank", title: "This address only takes what is sent", status: 405, detail: "Send it by POST, as /api/docs describes." };
    return new Response(JSON.stringify(problem), { status: 405, headers: { allow: "POST", "content-type": "application/problem+json" } });
  }
  const root = rootLanguage((await publicDesk(c.get("asker").db.published)).language);
  const asked = c.req.query("language") ?? "";
  return new Response(null, { status: 303, headers: { location: pathIn(isSiteLanguage(asked) ? asked : root, page, root) } });
}
