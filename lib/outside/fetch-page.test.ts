import { createServer, type RequestListener, type Server } from "node:http";
import { gzipSync, brotliCompressSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { type FetchLimits, fetchPage } from "./fetch-page.ts";

let servers: Server[] = [];
afterEach(() => { for (const server of servers) { server.closeAllConnections(); server.close(); } servers = []; });

async function aServer(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve); });
  const address = server.address();
  return `127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
}

const limits = (...allowPrivate: string[]): FetchLimits => ({ maxBytes: 2 * 1024 * 1024, milliseconds: 2000, allowPrivate });

describe("a page that is named by its address", () => {
  it("is fetched without cookies and referrer, and unpacked", async () => {
    let asked: Record<string, unknown> = {};
    const here = await aServer((request, response) => {
      asked = request.headers;
      response.writeHead(200, { "content-type": "Text/HTML; charset=utf-8", "content-encoding": "br", "set-cookie": "a=b" }).end(brotliCompressSync("<p>A bridge</p>"));
    });
    const page = await fetchPage(`http://${here}/a`, limits(here));
    expect(page).toMatchObject({ url: `http://${here}/a`, status: 200, mediaType: "text/html" });
    expect(page.bytes.toString()).toBe("<p>A bridge</p>");
    expect(Object.keys(asked).sort()).toEqual(["accept", "accept-encoding", "connection", "host", "user-agent"]);
  });

  it("is followed where it leads, and every address on the way is told", async () => {
    const here = await aServer(({ url }, response) => {
      if (url === "/end") response.end("there");
      else response.writeHead(302, { location: "/end" }).end();
    });
    expect(await fetchPage(`http://${here}/`, limits(here))).toMatchObject({ url: `http://${here}/end`, hops: [`http://${here}/`, `http://${here}/end`] });
  });

  it.each([
    "http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://[::127.0.0.1]/", "http://2130706433/", "http://0x7f.1/", "http://0177.0.0.1/", "http://127.1/",
    "http://169.254.169.254/latest/meta-data/", "http://10.0.0.1/", "http://192.168.1.1/", "http://[fd00:ec2::254]/", "http://[64:ff9b::a9fe:a9fe]/", "http://[2002:7f00:1::]/", "http://0/", "http://①②⑦.0.0.1/", "http://127。0。0。1/",
  ])("is not fetched from %s", async (address) => {
    await expect(fetchPage(address, limits())).rejects.toMatchObject({ why: "private" });
  });

  it.each(["ftp://example.org/", "file:///etc/passwd", "gopher://example.org/", "javascript:alert(1)", "data:text/html,x"])("is not fetched by %s", async (address) => {
    await expect(fetchPage(address, limits())).rejects.toMatchObject({ why: "not-http" });
  });

  it("is not fetched from a host of which one address is private, nor from a port of another service", async () => {
    const resolve = async () => ["93.184.215.14", "10.0.0.7"];
    await expect(fetchPage("http://rebound.example/", { ...limits(), resolve })).rejects.toMatchObject({ why: "private" });
    await expect(fetchPage("http://mail.example:25/", { ...limits(), resolve: async () => ["93.184.215.14"] })).rejects.toMatchObject({ why: "port" });
    await expect(fetchPage("http://nowhere.example/", { ...limits(), resolve: async () => [] })).rejects.toMatchObject({ why: "no-such-host" });
  });

  it("is not followed into a private network, nor out of http", async () => {
    const here = await aServer(({ url }, response) => { response.writeHead(301, { location: url === "/file" ? "file:///etc/passwd" : "http://127.0.0.2:80/" }).end(); });
    await expect(fetchPage(`http://${here}/`, limits(here))).rejects.toMatchObject({ why: "private" });
    await expect(fetchPage(`http://${here}/file`, limits(here))).rejects.toMatchObject({ why: "not-http" });
  });

  it("is looked up once: the address that was checked is the one connected to", async () => {
    const here = await aServer((_, response) => response.end("checked"));
    const answers = [["127.0.0.1"], ["127.0.0.9"]];
    const port = here.split(":")[1] ?? "";
    const page = await fetchPage(`http://rebinding.example:${port}/`, { ...limits(`rebinding.example:${port}`), resolve: async () => answers.shift() ?? [] });
    expect(page.bytes.toString()).toBe("checked");
    expect(answers).toHaveLength(1);
  });

  it("is given up when it leads in a circle, is too big, unpacks without end, or takes too long", async () => {
    const here = await aServer(({ url }, response) => {
      if (url === "/circle") return void response.writeHead(302, { location: "/circle" }).end();
      if (url === "/big") return void response.end(Buffer.alloc(3 * 1024 * 1024));
      if (url === "/bomb") return void response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(50 * 1024 * 1024)));
      if (url === "/broken") return void response.writeHead(200, { "content-encoding": "gzip" }).end("not packed at all");
      if (url === "/gone") return void response.writeHead(410).end();
      return void response.write("slow");
    });
    const why = (path: string, more: Partial<FetchLimits> = {}) => fetchPage(`http://${here}${path}`, { ...limits(here), ...more }).then(() => "fetched", (error: { why: string }) => error.why);
    expect(await why("/circle")).toBe("too-many-hops");
    expect(await why("/big")).toBe("too-big");
    expect(await why("/bomb", { maxBytes: 100 * 1024 * 1024 })).toBe("too-big");
    expect(await why("/broken")).toBe("broken");
    expect(await why("/gone")).toBe("status");
    expect(await why("/slow", { milliseconds: 200 })).toBe("too-slow");
  });
});
