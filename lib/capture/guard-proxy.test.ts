/** The proxy itself, asked directly as a browser would ask it: nothing that stands for this machine or its network is reached. */
import { createServer, request } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listen } from "./fixtures.ts";
import { type Guard, openGuard } from "./guard-proxy.ts";

/** What must never be asked; it counts whoever connects, not only who asks well. */
const canary = createServer((_, response) => { response.end("the canary"); });
let [canaryHost, canaryPort, reached] = ["", "", 0];
canary.on("connection", () => { reached++; });
const own = createServer((incoming, response) => {
  if (incoming.url === "/pour") return void response.writeHead(200).end(Buffer.alloc(200_000));
  response.setHeader("x-asked", JSON.stringify(incoming.rawHeaders)).end(`own ${incoming.url}`);
});
let ownHost = "";
beforeAll(async () => {
  canaryHost = await listen(canary);
  canaryPort = canaryHost.split(":")[1] ?? "";
  ownHost = await listen(own);
});
afterAll(() => { for (const server of [canary, own]) { server.closeAllConnections(); server.close(); } });

/** Every way in which this machine, its network or its clouds are written. `#` stands for the canary's port. */
const hosts = [
  "127.0.0.1", "127.0.0.2", "127.1", "127.0.1", "127.255.255.254", "2130706433", "0x7f000001", "0x7f.1", "0x7f.0x0.0x0.0x1", "0X7F.0.0.1", "0177.0.0.1", "0177.1", "017700000001", "0x7f.0.0.01",
  "127.0.0.1.", "127.1.", "0", "0.0.0.0", "0.0.0.0.", "0x0", "00", "①②⑦.⓪.⓪.①", "127。0。0。1", "127．0．0．1", "１２７.0.0.1", "%31%32%37.0.0.1", "127.0.0.%31", "0x7f。1",
  "localhost", "localhost.", "LOCALHOST", "LocalHost.", "ｌｏｃａｌｈｏｓｔ", "local%68ost", "localhost.localdomain", "ip6-localhost",
  "10.0.0.1", "10.255.255.255", "012.0.0.1", "0xa.0.0.1", "167772161", "172.16.0.1", "172.31.255.255", "0xac100001", "192.168.0.1", "192.168.255.255", "3232235521", "0xc0a80001", "0300.0250.0.1", "192.168.1",
  "169.254.169.254", "2852039166", "0xa9fea9fe", "0251.0376.0251.0376", "169.254.43518", "0xa9.254.0251.0376", "169.254.169.254.", "169.254.170.2", "100.64.0.1", "100.100.100.200", "100.127.255.255",
  "192.0.0.1", "192.0.0.192", "192.0.2.1", "192.31.196.1", "192.52.193.1", "192.88.99.1", "192.175.48.1", "198.18.0.1", "198.19.255.255", "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255", "0xffffffff",
  "[::1]", "[::]", "[0:0:0:0:0:0:0:1]", "[0000:0000:0000:0000:0000:0000:0000:0001]", "[::0001]", "[0::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[0:0:0:0:0:ffff:7f00:0001]", "[::FFFF:127.0.0.1]", "[::127.0.0.1]", "[::7f00:1]",
  "[::ffff:0:127.0.0.1]", "[::ffff:10.0.0.1]", "[::ffff:169.254.169.254]", "[::ffff:a9fe:a9fe]", "[::ffff:192.168.0.1]", "[::ffff:8.8.8.8]", "[::a9fe:a9fe]", "[64:ff9b::127.0.0.1]", "[64:ff9b::7f00:1]", "[64:ff9b::a9fe:a9fe]", "[64:ff9b:1::10.0.0.1]", "[64:ff9b::8.8.8.8]",
  "[2002:7f00:1::]", "[2002:7f00:1::1]", "[2002:a9fe:a9fe::]", "[2002:a00:1::1]", "[2002:c0a8:1::1]", "[2001:0:53aa:64c::1]", "[2001::7f00:1]", "[2001:10::1]", "[2001:20::1]", "[2001:db8::1]", "[3fff::1]",
  "[fe80::1]", "[febf::1]", "[fec0::1]", "[fc00::1]", "[fd00::1]", "[fd00:ec2::254]", "[fdff:ffff::1]", "[fd20:ce::254]", "[ff02::1]", "[ff0e::1]", "[100::1]", "[5f00::1]", "[4000::1]", "[8000::1]", "[e000::1]", "[::2]",
];
/** With something more around the host. */
const authorities = [
  ...hosts.map((host) => `${host}:#`),
  "user@127.0.0.1:#", "example.org@127.0.0.1:#", "user:word@127.0.0.1:#", "example.org:80@127.0.0.1:#", "127.0.0.1:0#", "127.0.0.1:0000#",
  "rebound.example:#", "turning.example:#", "mixed.example:#", "mapped.example:#", "literal.example:#", "metadata.google.internal:80", "127.0.0.1:22", "127.0.0.1:25", "127.0.0.1:#/", "127.0.0.1:#?a", "[::1]:22", "[::ffff:127.0.0.1]:80", "127.0.0.1:80", "127.0.0.1:443",
  "public.example:22", "public.example:25", "public.example:111", "public.example:445", "public.example:0",
];

const resolve = (() => {
  let turn = 0;
  const names: Record<string, () => string[]> = {
    "rebound.example": () => ["127.0.0.1"], "mixed.example": () => ["93.184.215.14", "127.0.0.1"], "mapped.example": () => ["::ffff:127.0.0.1"], "literal.example": () => ["fd00:ec2::254"],
    "metadata.google.internal": () => ["169.254.169.254"], "public.example": () => ["93.184.215.14"],
    // Private at first: what it says later is not asked again.
    "turning.example": () => [turn++ === 0 ? "127.0.0.1" : "93.184.215.14"],
  };
  return async (host: string): Promise<string[]> => names[host]?.() ?? (/^(localhost|ip6-localhost)/.test(host) ? ["127.0.0.1", "::1"] : []);
})();

const withGuard = async <T>(work: (guard: Guard) => Promise<T>, more: Partial<Parameters<typeof openGuard>[0]> = {}): Promise<T> => {
  const guard = await openGuard({ allowPrivate: [], maxBytes: 1_000_000, signal: AbortSignal.timeout(30_000), resolve, ...more });
  try { return await work(guard); } finally { guard.close(); }
};

/** Raw, as no library would send it: the first line of the answer, or "" when there is none. */
function raw(guard: Guard, text: string): Promise<string> {
  return new Promise((answered) => {
    let got = "";
    const socket = connect(Number(new URL(guard.url).port), "127.0.0.1", () => socket.end(text));
    socket.on("data", (chunk: Buffer) => { got += chunk.toString(); }).on("error", () => answered("")).on("close", () => answered(got.split("\r\n")[0] ?? ""));
  });
}

function asking(guard: Guard, url: string, headers: Record<string, string> = {}): Promise<{ status: number; body: string; asked: string }> {
  const { port } = new URL(guard.url);
  return new Promise((answered, failed) => {
    request({ host: "127.0.0.1", port, path: url, headers: { host: new URL(url).host, ...headers }, agent: false }, (answer) => {
      let body = "";
      answer.on("data", (chunk: Buffer) => { body += chunk.toString(); }).on("close", () => answered({ status: answer.statusCode ?? 0, body, asked: String(answer.headers["x-asked"]) }));
    }).on("error", failed).end();
  });
}

describe("a page that leads to this machine or its network", () => {
  it("does not reach it, over http or through a tunnel, however the address is written", async () => {
    const before = reached;
    expect(authorities.length).toBeGreaterThan(150);
    const answers = await withGuard(async (guard) => {
      const each: [tried: string, answer: string][] = [];
      for (const pattern of authorities) {
        const authority = pattern.replace("#", canaryPort);
        // Even if the browser's side let it through.
        const letIn = await Promise.all(["http", "https"].map((scheme) => guard.admit(`${scheme}://${authority}/`).then(() => true, () => false)));
        each.push([`admitted ${authority}`, letIn.some(Boolean) ? "let in" : "refused"]);
        each.push([`GET ${authority}`, await raw(guard, `GET http://${authority}/ HTTP/1.1\r\nHost: example.org\r\nConnection: close\r\n\r\n`)]);
        each.push([`CONNECT ${authority}`, await raw(guard, `CONNECT ${authority} HTTP/1.1\r\nHost: ${authority}\r\n\r\n`)]);
      }
      return each;
    });
    expect(answers.filter(([, answer]) => !(answer === "refused" || /^HTTP\/1\.1 40[03] /.test(answer)))).toEqual([]);
    expect(reached).toBe(before);
    // Where it is allowed, the same question reaches it: the canary lives.
    await withGuard(async (guard) => {
      await guard.admit(`http://${canaryHost}/`);
      expect((await asking(guard, `http://${canaryHost}/`)).body).toBe("the canary");
    }, { allowPrivate: [canaryHost] });
    expect(reached).toBe(before + 1);
  });

  it("is refused where the host is right and the address of the request is not, and where nobody asked", async () => {
    const before = reached;
    await withGuard(async (guard) => {
      await guard.admit(`http://${ownHost}/`);
      const tries = [
        `GET http://${canaryHost}/ HTTP/1.1\r\nHost: ${ownHost}\r\n\r\n`, `GET / HTTP/1.1\r\nHost: ${canaryHost}\r\n\r\n`, `GET //${canaryHost}/ HTTP/1.1\r\nHost: ${ownHost}\r\n\r\n`,
        `GET https://${ownHost}/ HTTP/1.1\r\nHost: ${ownHost}\r\n\r\n`, `GET ftp://${canaryHost}/ HTTP/1.1\r\nHost: a\r\n\r\n`, `GET ws://${ownHost}/ HTTP/1.1\r\nHost: a\r\n\r\n`, `GET file:///etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n`,
        // A page over http asks for no tunnel; a WebSocket would.
        `CONNECT ${ownHost} HTTP/1.1\r\nHost: ${ownHost}\r\n\r\n`, `CONNECT ${ownHost}/@${canaryHost} HTTP/1.1\r\nHost: a\r\n\r\n`, `CONNECT http://${canaryHost}/ HTTP/1.1\r\nHost: a\r\n\r\n`, `CONNECT ${ownHost}@${canaryHost} HTTP/1.1\r\nHost: a\r\n\r\n`,
        `CONNECT update.googleapis.com:443 HTTP/1.1\r\nHost: a\r\n\r\n`,
      ];
      for (const text of tries) expect([text, await raw(guard, text)]).toEqual([text, expect.stringMatching(/^HTTP\/1\.1 40[03] /)]);
      expect(guard.refused.at(-1)).toEqual({ host: "update.googleapis.com:443", why: "The page did not ask for this." });
    }, { allowPrivate: [ownHost] });
    expect(reached).toBe(before);
  });
});

describe("a host that the page may ask", () => {
  it("is asked without what was said to the proxy, at the address that was checked, which the record names", () => withGuard(async (guard) => {
    await guard.admit(`http://${ownHost}/a`);
    const { status, body, asked } = await asking(guard, `http://${ownHost}/a?b=1`, { "proxy-authorization": "Basic x", "x-mine": "1", upgrade: "websocket", connection: "upgrade, x-mine" });
    expect([status, body]).toEqual([200, "own /a?b=1"]);
    expect(asked).toContain(ownHost);
    expect(asked).not.toMatch(/proxy|upgrade|x-mine/i);
    expect(guard.addressOf(`http://${ownHost}/b`)).toBe("127.0.0.1");
  }, { allowPrivate: [ownHost] }));

  it("is looked up once: what the name server says later changes nothing", async () => {
    const before = reached;
    const answers = [["127.0.0.1"], ["127.0.0.9"], ["127.0.0.9"]];
    const [, port] = ownHost.split(":");
    await withGuard(async (guard) => {
      for (const path of ["a", "b", "c"]) {
        await guard.admit(`http://rebinding.example:${port}/${path}`);
        expect((await asking(guard, `http://rebinding.example:${port}/${path}`)).body).toBe(`own /${path}`);
      }
      expect(await guard.resolved()).toEqual({ [`rebinding.example:${port}`]: ["127.0.0.1"] });
    }, { allowPrivate: [`rebinding.example:${port}`], resolve: async () => answers.shift() ?? [] });
    expect(answers).toHaveLength(2);
    expect(reached).toBe(before);
  });

  it("is cut off when the page has had all the bytes that it may have, and asked for no more", () => withGuard(async (guard) => {
    await guard.admit(`http://${ownHost}/`);
    const sizes: number[] = [];
    for (let n = 0; n < 3 && !guard.isSpent(); n++) sizes.push((await asking(guard, `http://${ownHost}/pour`)).body.length);
    expect(sizes).toHaveLength(2);
    expect(await asking(guard, `http://${ownHost}/pour`)).toMatchObject({ status: 403, body: "The page is too big." });
  }, { allowPrivate: [ownHost], maxBytes: 300_000 }));

  it("that cannot be reached answers nothing, and the record says why", () => withGuard(async (guard) => {
    const gone = createServer();
    const host = await listen(gone);
    gone.close();
    const open = await openGuard({ allowPrivate: [host], maxBytes: 1000, signal: AbortSignal.timeout(10_000) });
    await open.admit(`http://${host}/`);
    await expect(asking(open, `http://${host}/`)).rejects.toThrow();
    expect(open.failureOf(`http://${host}/`)).toBe(`${host} could not be reached (ECONNREFUSED).`);
    open.close();
    expect(guard.failureOf(`http://${host}/`)).toBeNull();
  }));
});
