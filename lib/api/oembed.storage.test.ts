import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extract } from "@extractus/oembed-extractor";
import { getRequestListener } from "@hono/node-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aDesk, aPublishedClaim, type Caller, type TestDesk } from "../fixtures.ts";
import { oembedDiscovery } from "../syndication/oembed.ts";
import { createOembed } from "./oembed.ts";

let desk: TestDesk;
let checker: Caller;
let editor: Caller;
let server: Server;
let origin: string;
let claim: { id: string; slug: string; version: number };

beforeAll(async () => {
  desk = await aDesk();
  [checker, editor] = [await desk.as("checker", "fact_checker"), await desk.as("editor", "editor")];
  claim = (await aPublishedClaim(checker, editor, "A bridge <was> closed.")).body;
  server = createServer();
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve); });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const site = { desk: { name: "Verification desk", language: "en" }, publicUrl: origin };
  const api = getRequestListener(createOembed({ database: async () => desk.db, publicUrl: origin }).fetch);
  server.on("request", (request, response) => {
    if (request.url?.startsWith("/api/")) return void api(request, response);
    const links = Object.entries(oembedDiscovery({ kind: "verdict", slug: claim.slug, language: "uk" }, site)).map(([type, href]) => `<link rel="alternate" type="${type}" href="${href.replaceAll("&", "&amp;")}">`);
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(`<!doctype html><html><head><title>Verdict</title>${links.join("")}</head><body></body></html>`);
  });
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => { server.close(resolve); });
  await desk.close();
});

const ask = (query: Record<string, string>) => fetch(`${origin}/api/oembed?${new URLSearchParams(query).toString()}`);

test("a site that shows a verdict of ours finds how by the page's head, and gets a frame", async () => {
  const found = await extract(`${origin}/uk/verdicts/${claim.slug}`, { maxwidth: 500 });
  expect(found).toMatchObject({ type: "rich", version: "1.0", title: "Підтверджено: A bridge <was> closed.", provider_name: "Verification desk", width: 500 });
  expect(found).toHaveProperty("html", expect.stringContaining(`<iframe src="${origin}/uk/embed/${claim.slug}"`));
});

test("the answer may be read by any page, and be kept and checked by its ETag", async () => {
  const answer = await ask({ url: `${origin}/verdicts/${claim.slug}` });
  expect([answer.status, answer.headers.get("access-control-allow-origin"), answer.headers.get("content-type")]).toEqual([200, "*", "application/json"]);
  expect(answer.headers.get("cache-control")).toMatch(/^public/);
  expect(answer.headers.has("set-cookie")).toBe(false);
  const again = await fetch(answer.url, { headers: { "if-none-match": answer.headers.get("etag") ?? "" } });
  expect(again.status).toBe(304);
});

test("XML is had by format", async () => {
  const answer = await ask({ url: `${origin}/verdicts/${claim.slug}`, format: "xml" });
  expect(answer.headers.get("content-type")).toBe("text/xml; charset=utf-8");
  expect(await answer.text()).toContain("<title>Confirmed: A bridge &lt;was&gt; closed.</title>");
});

test("what is not ours, not there, not a number and not a format is refused as the standard says", async () => {
  const page = `${origin}/verdicts/${claim.slug}`;
  const statuses = async (...queries: Record<string, string>[]) => Promise.all(queries.map(async (query) => (await ask(query)).status));
  expect(await statuses({}, { url: page, maxwidth: "wide" }, { url: page, maxheight: "-1" })).toEqual([400, 400, 400]);
  expect(await statuses({ url: "https://example.org/" }, { url: `${origin}/verdicts/none` }, { url: `${origin}/articles/none` }, { url: "no address" })).toEqual([404, 404, 404, 404]);
  expect(await statuses({ url: page, format: "yaml" })).toEqual([501]);
});

test("a retracted verdict is shown as retracted", async () => {
  await editor("POST", `/claims/${claim.id}/retractions`, { version: claim.version, note: "It was open." });
  expect(await (await ask({ url: `${origin}/verdicts/${claim.slug}` })).json()).toMatchObject({ title: "Retracted: A bridge <was> closed." });
});
