/** Lets Next answer a readers' page into memory, and sends on what readers get of it. I/O on the answer alone. */
import type { IncomingMessage, OutgoingHttpHeader, ServerResponse } from "node:http";
import { WITHDRAWABLE } from "../edge/media.ts";
import { strip, styleSheetsIn } from "./strip.ts";

type Pages = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
/** Stores a file of Next's in the readers' folder and says where it lies there. */
type AssetOf = (nextPath: string) => Promise<string>;

/** As `pages`, but without scripts: what is not HTML passes as it is. Throws before anything is sent. */
export function inertPages(pages: Pages, assetOf: AssetOf): Pages {
  return async (request, response) => {
    // It would come compressed, or empty for HEAD; Node itself leaves the body out of an answer to HEAD.
    delete request.headers["accept-encoding"];
    if (request.method === "HEAD") request.method = "GET";
    const whole = await captured(response, () => pages(request, response));
    const body = isHtml(response) ? Buffer.from(await inert(whole.toString(), assetOf)) : whole;
    // What scripts would ask for by name has no meaning without them.
    for (const name of ["x-nextjs-cache", "x-powered-by", "etag", "vary", "link", "set-cookie"]) response.removeHeader(name);
    // Next forbids to keep it. Nothing in it is anybody's own, and whoever goes back to a form while the desk is down finds it, and what was typed, nowhere else.
    if (response.statusCode === 200 && isHtml(response)) response.setHeader("cache-control", WITHDRAWABLE);
    response.setHeader("content-length", body.byteLength);
    response.end(body);
  };
}

async function inert(html: string, assetOf: AssetOf): Promise<string> {
  const places = new Map<string, string>();
  for (const sheet of styleSheetsIn(html)) places.set(sheet, await assetOf(sheet));
  return strip(html, { assetAt: (path) => places.get(path) ?? path });
}

const isHtml = (response: ServerResponse): boolean => String(response.getHeader("content-type") ?? "").startsWith("text/html");

/** What `answer` writes, kept from being sent; status and headers stay on the response. */
function captured(response: ServerResponse, answer: () => Promise<void>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    const keep = (chunk: unknown, encoding: unknown) => {
      if (typeof chunk === "string") chunks.push(Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8"));
      else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
    };
    const called = (...given: unknown[]) => { const then = given.find((each) => typeof each === "function"); if (then) process.nextTick(then); };
    Object.assign(response, {
      writeHead(status: number, ...rest: unknown[]) {
        response.statusCode = status;
        const headers = rest.find((each) => typeof each === "object" && each !== null) ?? {};
        for (const [name, value] of Object.entries(headers)) response.setHeader(name, value as OutgoingHttpHeader);
        return response;
      },
      flushHeaders() { /* they wait for the body */ },
      write(...given: unknown[]) { keep(given[0], given[1]); called(...given); return true; },
      end(...given: unknown[]) {
        keep(given[0], given[1]);
        for (const name of ["writeHead", "flushHeaders", "write", "end"] as const) Reflect.deleteProperty(response, name);
        called(...given);
        resolve(Buffer.concat(chunks));
        return response;
      },
    });
    answer().catch(reject);
  });
}
