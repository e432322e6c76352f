/**
 * A reader's form that was refused is shown again by its own page, with what was typed: the API says what is wrong, and the
 * page is made by Next in the same process, so that no script and no session is needed in between.
 */
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { IncomingMessage, ServerResponse } from "node:http";
import { formPageOf } from "./form-page.ts";
import { FORM_STATE, formStateIn } from "./form-state.ts";

type Around = { incoming: IncomingMessage; outgoing: ServerResponse; pages: (request: IncomingMessage, response: ServerResponse) => Promise<void> };

/** The API's answer, or what says that the form's page was answered in its place. */
export async function formAgain(answered: Response, { incoming, outgoing, pages }: Around): Promise<Response> {
  const header = answered.headers.get(FORM_STATE);
  const state = formStateIn(header);
  const page = formPageOf(incoming.url?.split("?")[0] ?? "/");
  answered.headers.delete(FORM_STATE);
  if (!header || !state || !page) return answered;
  for (const name of ["content-length", "content-type", "transfer-encoding"]) delete incoming.headers[name];
  Object.assign(incoming.headers, { [FORM_STATE]: header, "x-path": page });
  incoming.method = "GET";
  incoming.url = `/${state.language}${page}`;
  outgoing.setHeader("cache-control", "no-store");
  const wait = answered.headers.get("retry-after");
  if (wait !== null) outgoing.setHeader("retry-after", wait);
  // Next would say 200 for a page that it could make.
  Object.defineProperty(outgoing, "statusCode", { get: () => answered.status, set() { /* it stays what the API said */ } });
  await pages(incoming, outgoing);
  return RESPONSE_ALREADY_SENT;
}
