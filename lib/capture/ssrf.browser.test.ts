/** A page that tries everything to have this machine's network asked by the browser that captures it. */
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createSocket } from "node:dgram";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { capturePage } from "./capture-page.ts";
import { findChromium } from "./find-chromium.ts";
import { aWeb, listen, type Web } from "./fixtures.ts";

const root = mkdtempSync(join(tmpdir(), "ssrf-"));
chmodSync(root, 0o711);
/** Whatever reaches it, over TCP or UDP: bare connections, too. */
let [connections, datagrams, asked]: [number, number, string[]] = [0, 0, []];
const canary = createServer((request, response) => {
  asked.push(request.url ?? "");
  response.setHeader("access-control-allow-origin", "*").end("the canary");
});
canary.on("connection", () => { connections++; });
const udp = createSocket("udp4", () => { datagrams++; });
let [web, host, port, udpPort]: [Web | null, string, string, number] = [null, "", "", 0];

beforeAll(async () => {
  host = await listen(canary);
  port = host.split(":")[1] ?? "";
  await new Promise<void>((resolve) => { udp.bind(0, "127.0.0.1", resolve); });
  udpPort = udp.address().port;
  web = await aWeb({ "/tricks": tricks(), "/worker": "" });
});
afterAll(() => {
  canary.closeAllConnections();
  canary.close();
  udp.close();
  web?.close();
  rmSync(root, { recursive: true, force: true });
});

/** Each way once, each with a path of its own. */
function tricks(): string {
  const at = (way: string): string => `http://${host}/${way}`;
  const by = (way: string): string => `/to?${encodeURIComponent(at(way))}`;
  const worker = `fetch(${JSON.stringify(at("worker-fetch"))}, { mode: "no-cors" }).catch(() => 0); try { new WebSocket("ws://${host}/worker-socket") } catch {} try { importScripts(${JSON.stringify(at("import-scripts"))}) } catch {}`;
  return `<!doctype html><html manifest="${at("appcache")}"><head><title>Tricks</title>
<link rel="stylesheet" href="${at("stylesheet")}"><link rel="preload" as="image" href="${at("preload")}"><link rel="prefetch" href="${at("prefetch")}"><link rel="modulepreload" href="${at("modulepreload")}">
<link rel="icon" href="${at("icon")}"><link rel="manifest" href="${at("manifest")}"><link rel="preconnect" href="${at("preconnect")}"><link rel="dns-prefetch" href="${at("dns")}">
<style>@import "${at("css-import")}"; @font-face { font-family: f; src: url(${at("font")}) } p { font-family: f; background: url(${at("background")}); list-style: url(${at("list")}) } i { content: url(${at("content")}) }</style>
<script src="${at("script")}"></script><script type="module">import ${JSON.stringify(at("module"))}</script>
<script type="speculationrules">{"prefetch":[{"source":"list","urls":["${at("speculation")}"]}]}</script></head><body><h1>Tricks</h1><p>text</p><i></i>
<img src="${at("img")}"><img srcset="${at("srcset")} 1x"><picture><source srcset="${at("picture")}"><img></picture><video src="${at("video")}" poster="${at("poster")}" preload="auto"></video><audio src="${at("audio")}" preload="auto"></audio>
<video><source src="${at("video-source")}"><track default src="${at("track")}"></video><object data="${at("object")}"></object><embed src="${at("embed")}"><input type="image" src="${at("input")}"><iframe src="${at("iframe")}"></iframe>
<iframe srcdoc='<img src="${at("srcdoc")}"><meta http-equiv="refresh" content="0;url=${at("frame-refresh")}">'></iframe><svg><image href="${at("svg-image")}"/><use href="${at("svg-use")}#a"/></svg><table background="${at("table")}"></table>
<img src="${by("redirected-img")}"><iframe src="${by("redirected-frame")}"></iframe><script src="${by("redirected-script")}"></script><link rel="stylesheet" href="${by("redirected-style")}">
<img src="http://localhost:${port}/localhost"><img src="http://localhost.:${port}/dot"><img src="http://2130706433:${port}/decimal"><img src="http://0x7f.1:${port}/hex"><img src="http://0177.0.0.1:${port}/octal"><img src="http://127.1:${port}/short"><img src="http://0:${port}/zero">
<img src="http://[::ffff:127.0.0.1]:${port}/mapped"><img src="http://user:word@127.0.0.1:${port}/user"><img src="http://rebound.example:${port}/name"><img src="http://turning.example:${port}/turning"><img src="http://x.localhost:${port}/sub"><img src="//127.0.0.1:${port}/scheme"><img src="https://127.0.0.1:${port}/tls">
<form id="form" target="inner" method="post" action="${at("form")}"><input name="a"></form><iframe name="inner"></iframe><a id="ping" href="#a" ping="${at("ping")}">ping</a><a id="blank" target="_blank" href="${at("blank")}">blank</a>
<script>
const ignore = (work) => { try { Promise.resolve(work()).catch(() => 0) } catch {} };
ignore(() => fetch("${at("fetch")}", { mode: "no-cors" })); ignore(() => fetch("${at("fetch-cors")}")); ignore(() => fetch("${by("redirected-fetch")}")); ignore(() => fetch("${at("keepalive")}", { keepalive: true, method: "POST", mode: "no-cors" }));
ignore(() => { const x = new XMLHttpRequest(); x.open("GET", "${at("xhr")}"); x.send() }); ignore(() => navigator.sendBeacon("${at("beacon")}", "x")); ignore(() => new EventSource("${at("events")}")); ignore(() => new WebSocket("ws://${host}/socket")); ignore(() => new WebSocket("wss://${host}/socket"));
ignore(() => import("${at("import")}")); ignore(() => new Worker(URL.createObjectURL(new Blob([${JSON.stringify(worker)}])))); ignore(() => new SharedWorker("data:text/javascript," + encodeURIComponent(${JSON.stringify(worker)}))); ignore(() => navigator.serviceWorker.register("/worker"));
ignore(() => new WebTransport("https://127.0.0.1:${udpPort}/")); ignore(() => { const rtc = new RTCPeerConnection({ iceServers: [{ urls: "stun:127.0.0.1:${udpPort}" }, { urls: "turn:${host}?transport=tcp", username: "a", credential: "b" }] }); rtc.createDataChannel("a"); return rtc.createOffer().then((offer) => rtc.setLocalDescription(offer)) });
ignore(() => { const frame = document.createElement("iframe"); document.body.append(frame); const { WebSocket, RTCPeerConnection, fetch } = frame.contentWindow; ignore(() => fetch("${at("frame-fetch")}")); ignore(() => new WebSocket("ws://${host}/frame-socket")); const rtc = new RTCPeerConnection({ iceServers: [{ urls: "stun:127.0.0.1:${udpPort}" }] }); rtc.createDataChannel("a"); return rtc.createOffer().then((offer) => rtc.setLocalDescription(offer)) });
ignore(() => window.open("${at("open")}")); ignore(() => form.submit()); ignore(() => ping.click()); ignore(() => blank.click()); ignore(() => new Image().src = "${at("image")}"); ignore(() => new Audio("${at("new-audio")}").load());
ignore(() => CSS.paintWorklet.addModule("${at("worklet")}")); ignore(() => new FontFace("g", "url(${at("font-face")})").load());
addEventListener("load", () => setTimeout(() => { location = "${at("location")}" }, 50));
</script></body></html>`;
}

const captured = (path: string, allowPrivate: string[]) => capturePage({
  url: `http://${web?.host}${path}`, folder: mkdtempSync(join(root, "page-")), allowPrivate: [web?.host ?? "", ...allowPrivate],
  resolve: async () => ["127.0.0.1"],
}, { progress: () => undefined, signal: AbortSignal.timeout(100_000) });

describe.skipIf(findChromium() === null)("a page that has the network of the desk asked", () => {
  it("reaches nothing of it by any of its tricks; each that asked is one of its missing parts", async () => {
    const outcome = await captured("/tricks", []);
    expect([connections, datagrams, asked]).toEqual([0, 0, []]);
    expect(outcome).toMatchObject({ state: "partial", record: { urlReached: `http://${web?.host}/tricks`, scripts: true } });
    const blocked = outcome.record.parts.filter((part) => part.blocked === "Private network: never fetched.");
    expect(new Set(blocked.map(({ url }) => new URL(url).pathname)).size).toBeGreaterThan(40);
  });

  it("is blocked when its address leads there by itself", async () => {
    const outcome = await captured(`/to?${encodeURIComponent(`http://${host}/redirect`)}`, []);
    expect(outcome).toMatchObject({ state: "blocked", why: "private", reason: "Private network: never fetched.", files: [] });
    expect(outcome.record.hops.map(({ status }) => status)).toEqual([302, 0]);
    expect(connections).toBe(0);
  });

  // The control: the tricks work where the guard lets them.
  it("reaches it where that host is allowed", async () => {
    await captured("/tricks", [host]);
    expect(new Set(asked).size).toBeGreaterThan(30);
  });
});
