import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { inertPages } from "./inert.ts";

let server: Server | undefined;
afterEach(() => server?.close());

/** A server whose pages are answered as Next answers: in pieces, with headers of its own. */
async function serving(page: RequestListener): Promise<string> {
  const pages = inertPages(async (request, response) => { page(request, response); }, async (path) => path.replace("/_next/static", "/assets"));
  server = createServer((request, response) => {
    pages(request, response).catch((error: unknown) => response.writeHead(503).end(String(error)));
  });
  await new Promise<void>((resolve) => server?.listen(0, resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

describe("a readers' page made by Next", () => {
  const page: RequestListener = (_request, response) => {
    response.setHeader("link", "</_next/a.js>; rel=preload");
    response.writeHead(404, { "content-type": "text/html; charset=utf-8", "set-cookie": "x=1" });
    response.flushHeaders();
    response.write("<!DOCTYPE html><html><head><link rel=\"stylesheet\" href=\"/_next/static/a.css\"></head><body>");
    response.write(Buffer.from("<p>Підтверджено</p><script>run()</script>"), () => response.end("</body></html>"));
  };

  it("goes out whole, with its status, without scripts, cookies and preloads", async () => {
    const answer = await fetch(await serving(page), { headers: { "accept-encoding": "br" } });
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('<!DOCTYPE html><html><head><link rel="stylesheet" href="/assets/a.css"></head><body><p>Підтверджено</p></body></html>');
    expect([answer.headers.get("link"), answer.headers.get("set-cookie")]).toEqual([null, null]);
  });

  it("may be kept by whoever has it, so that a form that was left is found again while the desk is down; what was refused may not", async () => {
    const answered = (status: number): RequestListener => (_request, response) => { response.writeHead(status, { "content-type": "text/html", "cache-control": "private, no-store" }).end("<p>form</p>"); };
    const caching = async (status: number) => { const answer = await fetch(await serving(answered(status))); server?.close(); return answer.headers.get("cache-control"); };
    expect([await caching(200), await caching(422)]).toEqual(["public, max-age=0, stale-if-error=86400", "private, no-store"]);
  });

  it("has the same length for HEAD, and no body", async () => {
    const url = await serving(page);
    const [head, get] = [await fetch(url, { method: "HEAD" }), await fetch(url)];
    expect(head.headers.get("content-length")).toBe(get.headers.get("content-length"));
    expect(await head.text()).toBe("");
  });

  it("is not sent at all when something in it would run", async () => {
    const answer = await fetch(await serving((_request, response) => { response.setHeader("content-type", "text/html"); response.end('<p onclick="x()">a'); }));
    expect(answer.status).toBe(503);
  });

  it("leaves what is no page as it is", async () => {
    const answer = await fetch(await serving((_request, response) => { response.setHeader("content-type", "application/xml"); response.end("<a><script/></a>"); }));
    expect(await answer.text()).toBe("<a><script/></a>");
  });
});
