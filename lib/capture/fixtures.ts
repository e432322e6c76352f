/** A small web, served on this machine for the tests of this folder: pages of every kind that sources have. I/O. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo, Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, createGzip, deflateSync } from "node:zlib";

export type Web = {
  /** `127.0.0.1:<port>`, over http and over https with a certificate that nobody signed. */
  host: string; secureHost: string;
  /** The paths that were asked for, in order. */
  asked: string[];
  close: () => void;
};

const paragraph = "The bodies were handed over on Friday at the border, officials of both sides said, and the columns of refrigerated lorries went back the same evening. ";
const article = (title: string, body: string, head = ""): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body><article><h1>${title}</h1>${body}</article></body></html>`;
const paragraphs = (count: number, text = paragraph): string => Array.from({ length: count }, (_, at) => `<p>${at + 1}. ${text.repeat(3)}</p>`).join("");

const pages: Record<string, string> = {
  "/article": article("Bodies handed over at the border", `<p class="byline">By Olena Petrenko</p><time datetime="2025-06-13T10:00:00Z">13 June</time>${paragraphs(8)}<img src="/dot.png" width="600" height="300"><img loading="lazy" src="/lazy.png" style="margin-top:2000px"><iframe src="/frame"></iframe>`,
    `<meta property="article:published_time" content="2025-06-13T10:00:00+03:00"><meta name="author" content="Olena Petrenko"><meta name="description" content="Who said what."><link rel="stylesheet" href="/style.css"><script>fetch("/data.json").then((answer) => answer.blob()).then((blob) => { document.querySelector("h1").dataset.bytes = blob.size; }); new Worker("/worker.js"); window.open("/popup"); setTimeout(() => { alert("Sign up!"); confirm("Really?"); }, 1);</script>`),
  "/frame": "<p>A frame</p>",
  "/beside": article("Bodies handed over", paragraphs(8), "").replace("</body>", `<aside class="sidebar"><h2>Most read</h2><ul><li>The bridge fell on Monday.</li></ul></aside><iframe src="/post"></iframe></body>`),
  "/post": "<p>We saw it ourselves, wrote the mayor.</p>",
  "/prints-itself": article("Prints itself", `${paragraphs(5)}<iframe src="/prints-too"></iframe><script>addEventListener("beforeunload", (event) => { event.preventDefault(); event.returnValue = "Stay?"; }); print(); document.execCommand("print"); const inner = document.body.appendChild(document.createElement("iframe")); inner.contentWindow.print(); addEventListener("load", () => { print(); setTimeout(print, 500); alert("Sign up!"); document.querySelector("h1").dataset.said = [confirm("Really?"), prompt("Your name?")].join(); });</script>`),
  "/prints-too": "<p>A frame</p><script>print(); parent.print();</script>",
  "/endless": article("Endless", `<div id="feed"></div><script>const more = () => { for (let n = 0; n < 10; n++) { const p = document.createElement("p"); p.style.height = "300px"; p.textContent = ${JSON.stringify(paragraph.repeat(2))}; feed.append(p); } }; more(); addEventListener("scroll", () => { if (scrollY + innerHeight > document.documentElement.scrollHeight - 1000) more(); });</script>`),
  "/consent": article("Behind the wall", `${paragraphs(6)}<div id="onetrust-consent-sdk"><div id="onetrust-banner-sdk" style="position:fixed;inset:0;background:#fff">We value your privacy <button id="onetrust-reject-all-handler" onclick="document.getElementById('onetrust-consent-sdk').remove(); document.body.style.overflow='visible'; document.body.dataset.refused = 1">Reject all</button></div></div><div id="our-cookie-wall" style="position:fixed;bottom:0;left:0;right:0;height:300px;background:red">Ми використовуємо файли cookie</div><style>body{overflow:hidden}</style>`),
  "/tall": article("Tall", `${paragraphs(4)}<div style="height:40000px;background:linear-gradient(red,blue)"></div>`),
  "/login": "<!doctype html><title>Sign in</title><form><label>Name <input></label><label>Password <input type=password></label><button>Sign in</button></form>",
  "/arabic": `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>تسليم الجثامين</title></head><body><article><h1>تسليم الجثامين</h1>${paragraphs(4, "سلمت السلطات الجثامين عند الحدود يوم الجمعة، وقال مسؤولون من الجانبين إن القوافل عادت في المساء نفسه. ")}</article></body></html>`,
  "/ukrainian": `<!doctype html><html lang="uk"><head><meta charset="utf-8"><title>Обмін тілами</title></head><body><article><h1>Обмін тілами</h1>${paragraphs(4, "Тіла 1200 загиблих передали на кордоні у п’ятницю, повідомили посадовці обох сторін, і колони повернулися того ж вечора. ")}</article></body></html>`,
  "/restless": article("Restless", paragraphs(5), `<meta http-equiv="refresh" content="0.2">`),
  "/hang": article("Busy", `${paragraphs(5)}<script>for (;;);</script>`),
};

const png = solidPng();
const plain: Record<string, [mediaType: string, body: string | Buffer]> = {
  "/style.css": ["text/css", "body { font-family: serif; margin: 40px }"],
  "/data.json": ["application/json", JSON.stringify({ data: "x".repeat(2000) })],
  "/worker.js": ["text/javascript", "fetch('/from-worker')"],
  "/from-worker": ["text/plain", "from the worker"],
  "/dot.png": ["image/png", png], "/lazy.png": ["image/png", png],
  "/paper.pdf": ["application/pdf", "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"],
  // The first box of a real file, which is what a type is known by.
  "/clip.mp4": ["video/mp4", Buffer.concat([Buffer.from("000000206674797069736f6d0000020069736f6d69736f32617663316d703431", "hex"), Buffer.alloc(300_000, 7)])],
};
const MB = 1024 * 1024;

/** What needs more than an answer: those that never end, lead on, or are far too big. */
const special: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  "/hops": (_, response) => response.writeHead(301, { location: "/hops/2" }).end(),
  "/hops/2": (_, response) => response.writeHead(302, { location: "/hops/3" }).end(),
  "/hops/3": (_, response) => response.writeHead(307, { location: "/ukrainian" }).end(),
  "/drip": (_, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).write(`<!doctype html><title>Dripping</title><article><h1>Dripping</h1>${paragraphs(6)}`);
    const drops = setInterval(() => response.write("<p>drop</p>"), 100);
    response.on("close", () => clearInterval(drops));
  },
  "/silent": () => undefined,
  "/reset": (request) => request.socket.destroy(),
  "/three-gigabytes": (_, response) => pour(response.writeHead(200, { "content-type": "text/html" }), 3 * 1024),
  "/three-gigabytes.mp4": (_, response) => pour(response.writeHead(200, { "content-type": "video/mp4", "content-length": 3 * 1024 * MB }), 3 * 1024),
  "/bomb": (_, response) => {
    const packing = createGzip();
    packing.pipe(response.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" }));
    response.on("close", () => packing.destroy());
    pour(packing, 1024);
  },
  "/untyped": (_, response) => response.writeHead(200).end(article("Bodies handed over", paragraphs(8))),
  "/untyped.bin": (_, response) => response.writeHead(200).end(Buffer.from([0, 1, 2, 3])),
  "/missing": (_, response) => response.writeHead(404, { "content-type": "text/html" }).end(article("Not here", `${paragraphs(4)}<img src="/dot.png"><img src="/gone.png"><img src="/broken.png">`)),
  "/to": ({ url = "" }, response) => response.writeHead(302, { location: decodeURIComponent(url.slice("/to?".length)) }).end(),
  "/broken.png": (request) => request.socket.destroy(),
};

/** Of zeros, in megabytes, no faster than they are taken. */
function pour(to: NodeJS.WritableStream, megabytes: number): void {
  const block = Buffer.alloc(MB, 32);
  let poured = 0;
  const more = (): void => {
    while (poured++ < megabytes) if (!to.write(block)) return void to.once("drain", more);
    to.end();
  };
  to.on("error", () => undefined);
  more();
}

/** `more` answers before the pages here do. */
export async function aWeb(more: Record<string, string> = {}): Promise<Web> {
  const asked: string[] = [];
  const answer: RequestListener = (request, response) => {
    const path = request.url ?? "/";
    asked.push(path);
    const [name = "/"] = path.split("?");
    response.on("error", () => undefined);
    const page = more[name] ?? pages[name];
    if (page !== undefined) return void response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page);
    if (special[name]) return special[name](request, response);
    const [mediaType, body] = plain[name] ?? ["text/plain", null];
    response.writeHead(body === null ? 404 : 200, { "content-type": mediaType }).end(body ?? "");
  };
  const servers = [createServer(answer), createSecureServer(selfSigned(), answer)];
  const [host = "", secureHost = ""] = await Promise.all(servers.map(listen));
  return { host, secureHost, asked, close: () => { for (const server of servers) { server.closeAllConnections(); server.close(); } } };
}

/** On a port of its own choice; `127.0.0.1:<port>`. */
export async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve); });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function selfSigned(): { key: Buffer; cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), "certificate-"));
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  execFileSync("openssl", ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", key, "-out", cert, "-days", "2", "-subj", "/CN=archive.example"], { stdio: "ignore" });
  const both = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  return both;
}

/** One colour, 600 by 300: written here, so that the tests need no file. */
function solidPng(): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const [body, ends] = [Buffer.concat([Buffer.from(type), data]), Buffer.alloc(8)];
    ends.writeUInt32BE(data.length, 0);
    ends.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
  };
  // Unfiltered, in grey.
  const row = Buffer.alloc(601, 128).fill(0, 0, 1);
  const header = Buffer.from([0, 0, 2, 88, 0, 0, 1, 44, 8, 0, 0, 0, 0]);
  return Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), chunk("IHDR", header), chunk("IDAT", deflateSync(Buffer.concat(Array.from({ length: 300 }, () => row)))), chunk("IEND", Buffer.alloc(0))]);
}
