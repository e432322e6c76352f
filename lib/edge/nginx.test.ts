/** `docs/nginx.conf`, run by nginx itself: the same folder gives the same answers as the edge. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createServer as createProbe } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createEdge } from "./edge.ts";
import { fileOf } from "./file-of.ts";
import { asking, storeIn } from "./fixtures.ts";
import { isCompressible } from "./media.ts";

const nginx = [process.env.NGINX_PATH, "/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx"].find((path) => path && existsSync(path));
if (!nginx) process.stderr.write("\nNGINX IS NOT INSTALLED: docs/nginx.conf is not tested here. On Debian: apt-get install nginx-light\n\n");

const files: Record<string, string> = {
  "index.html": "<!doctype html>front", "uk.html": "uk", "verdicts/x.html": "x ".repeat(900), "uk/verdicts/x/1.html": "first", "topics/міст.html": "bridge", "topics/data.json.html": "a topic",
  "embed/x.html": "embed", "uk/embed/x.html": "embed", "feed.xml": "<rss/>", "feed.json": "{}", "feed.atom": "<feed/>", "topics/floods/feed.xml": "<rss/>", "sitemap.xml": "<urlset/>", "robots.txt": "robots", "favicon.ico": "icon",
  "api/v1/verdicts/x.json": "{}", "api/v1/verdicts/x/claimreview.jsonld": "[]", "api/v1/claimreviews.json": "[]", "assets/a1.css": "p{}", "verdicts/x/feed.xml": "<rss/>", "feeds/1.xml": "<rss/>", "feeds/1.json": "{}",
  "topics/floods/feeds/1.xml": "<rss/>", "topics/floods/feeds/1.atom": "<feed/>", "topics/floods/feeds/1.json": "{}", "topics/feed.xml.html": "a topic", "verdicts/x/cite.bib": "@online{}", "verdicts/x/cite.ris": "TY  - ELEC", "verdicts/x/cite.json": "[]",
  "articles/x/annotations.jsonld": "{}", "api/v1/claimreviews/1.json": "[]", "sitemap-news.xml": "<urlset/>", "images/verdicts/x.en.png": "png", "assets/a2.woff": "font", "assets/a3.woff2": "font",
};
const addresses = ["/", "/uk", "/verdicts/x", "/verdicts/x?from=mail", "/uk/verdicts/x/1", "/topics/%D0%BC%D1%96%D1%81%D1%82", "/topics/data.json", "/embed/x", "/uk/embed/x", "/feed.xml", "/feed.json", "/feed.atom",
  "/topics/floods/feed.xml", "/sitemap.xml", "/robots.txt", "/favicon.ico", "/api/v1/verdicts/x", "/api/v1/verdicts/x/claimreview", "/api/v1/claimreviews.json", "/assets/a1.css",
  "/verdicts/x/feed.xml", "/feeds/1.xml", "/feeds/1.json", "/topics/floods/feeds/1.xml", "/topics/floods/feeds/1.atom", "/topics/floods/feeds/1.json", "/topics/feed.xml", "/verdicts/x/cite.bib", "/verdicts/x/cite.ris", "/verdicts/x/cite.json",
  "/articles/x/annotations.jsonld", "/api/v1/claimreviews/1.json", "/sitemap-news.xml", "/images/verdicts/x.en.png", "/assets/a2.woff", "/assets/a3.woff2"];
const desks = ["/index", "/index.html", "/verdicts/x.html", "/verdicts/x.html.gz", "/feed.xml.gz", "/api/v1/verdicts/x.json", "/api/v1/verdicts/x?cursor=1", "/verdicts", "/verdicts/none", "/desk", "/search?q=x", "/leak", "/.env", "/up/secret"];
const compared = ["content-type", "cache-control", "content-security-policy", "access-control-allow-origin", "x-content-type-options", "referrer-policy", "cross-origin-opener-policy", "permissions-policy"];

describe.skipIf(!nginx)("nginx in front of the same folder", () => {
  const root = mkdtempSync(join(tmpdir(), "nginx-"));
  const site = join(root, "site");
  let [desk, running, edge]: [Server?, ChildProcess?, ReturnType<typeof createEdge>?] = [];
  let [byNginx, byEdge]: [ReturnType<typeof asking>?, ReturnType<typeof asking>?] = [];

  beforeAll(async () => {
    for (const [file, content] of Object.entries(files)) storeIn(site, file, content, { forms: isCompressible(file) });
    writeFileSync(join(root, "secret.html"), "secret");
    symlinkSync(join(root, "secret.html"), join(site, "leak.html"));
    symlinkSync(root, join(site, "up"));
    writeFileSync(join(site, ".env"), "secret");
    desk = createServer((request, response) => { response.writeHead(200, { "content-security-policy": "the desk's own" }).end(`${request.method} ${request.url} ${String(request.headers["x-make"])}`); });
    const socketPath = join(root, "desk.sock");
    await new Promise<void>((resolve) => { desk?.listen(socketPath, resolve); });
    edge = createEdge({ publicUrl: "http://localhost:1", evidenceUrl: "http://127.0.0.1:2", siteFolder: site, socketPath });
    edge.desk.up();
    await new Promise<void>((resolve) => { edge?.server.listen(0, resolve); });
    const edgePort = (edge.server.address() as { port: number }).port;
    const port = await freePort();
    byEdge = asking(edgePort);
    byNginx = asking(port);
    running = start(port, edgePort);
    for (let tries = 0; tries < 100 && !(await byNginx("/").catch(() => null)); tries += 1) await sleep(50);
  });

  afterAll(async () => {
    running?.kill("SIGTERM");
    edge?.server.closeAllConnections();
    await edge?.stop();
    desk?.closeAllConnections();
    desk?.close();
    rmSync(root, { recursive: true });
  });

  function start(port: number, edgePort: number): ChildProcess {
    const given = readFileSync(join(import.meta.dirname, "..", "..", "docs", "nginx.conf"), "utf8")
      .replace("127.0.0.1:4711", `127.0.0.1:${edgePort}`).replace("listen 80;", `listen 127.0.0.1:${port};`).replace("root /var/lib/corroborate-site;", `root ${site};`);
    const places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${root}/${name};`).join(" ");
    // As root nginx would read as somebody else, who may not enter a folder made for a test.
    const user = process.getuid?.() === 0 ? "user root;" : "";
    writeFileSync(join(root, "nginx.conf"), `${user} daemon off; worker_processes 1; pid ${root}/pid; error_log stderr emerg; events {} http { access_log off; ${places} ${given} }`);
    mkdirSync(join(root, "logs"));
    return spawn(nginx ?? "", ["-p", root, "-c", join(root, "nginx.conf")], { stdio: ["ignore", "ignore", "inherit"] });
  }

  test.each(addresses)("%s is the same from both", async (address) => {
    for (const coding of ["identity", "gzip"]) {
      const [there, here] = await Promise.all([byNginx?.(address, { "accept-encoding": coding }), byEdge?.(address, { "accept-encoding": coding })]);
      const said = (answer: typeof there) => ({ status: answer?.status, coding: answer?.headers["content-encoding"], ...Object.fromEntries(compared.map((name) => [name, answer?.headers[name]])) });
      expect(said(there)).toEqual(said(here));
      expect(there?.body).toEqual(here?.body);
      expect(there?.headers.vary?.toLowerCase()).toBe(here?.headers.vary);
      if (coding === "gzip" && isCompressible(fileOf(address) ?? "")) expect(gunzipSync(there?.body ?? "").length).toBeGreaterThan(1);
      expect(await byNginx?.(address, { "accept-encoding": coding, "if-none-match": there?.headers.etag ?? "" })).toMatchObject({ status: 304 });
    }
  });

  test.each(desks)("%s is the desk's", async (address) => {
    const answer = await byNginx?.(address, { "x-make": "guess" });
    expect(answer).toMatchObject({ text: `GET ${address} undefined`, headers: { "content-security-policy": "the desk's own" } });
  });

  test("what is sent, and whoever has a token, gets to the desk", async () => {
    expect((await byNginx?.("/verdicts/x", { method: "POST", body: "x" }))?.text).toContain("POST /verdicts/x");
    expect((await byNginx?.("/api/v1/verdicts/x", { authorization: "Bearer t" }))?.text).toContain("GET /api/v1/verdicts/x");
  });

  test("parts and HEAD work, and stored pages stay while the edge is gone", async () => {
    expect(await byNginx?.("/verdicts/x", { range: "bytes=0-2" })).toMatchObject({ status: 206, text: "x x" });
    expect(await byNginx?.("/verdicts/x", { method: "HEAD" })).toMatchObject({ status: 200, text: "" });
    edge?.server.closeAllConnections();
    await edge?.stop();
    expect(await byNginx?.("/verdicts/x")).toMatchObject({ status: 200 });
    expect(await byNginx?.("/desk")).toMatchObject({ status: 502 });
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createProbe().listen(0, () => { const { port } = probe.address() as { port: number }; probe.close(() => resolve(port)); });
  });
}
