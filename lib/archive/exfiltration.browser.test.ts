import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { anEmptyStore, kept } from "../evidence/fixtures.ts";
import { evidenceHost } from "../evidence/host.ts";
import { signAddress } from "../evidence/signed-address.ts";
import { policyFor } from "../http-policy.ts";
import { aBrowser } from "./browser.fixtures.ts";
import { aServer, dot } from "./fixtures.ts";
import { inertDocument } from "./inert-document.ts";
import { silentVectors, vectors } from "./vectors.fixtures.ts";

const secret = "a secret of the desk that is long enough";
const all = Object.entries({ ...vectors, ...silentVectors });
/** In each, the numbers of the vectors that share it. */
const pages: number[][] = [...all.keys()].filter((index) => all[index]?.[1].alone).map((index) => [index]);
const together = [...all.keys()].filter((index) => !all[index]?.[1].alone);
for (let at = 0; at < together.length; at += 15) pages.push(together.slice(at, at + 15));
const isClicked = (vectors_: readonly number[]): boolean => vectors_.length === 1 && /clicked|sent/.test(all[vectors_[0] ?? 0]?.[0] ?? "");

const browser = aBrowser();

/** Opens a page with a frame for each of ours, and clicks in the middle of those that wait for it. */
async function looked(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: "commit" });
  await page.locator("iframe").nth(pages.length - 1).waitFor();
  await Promise.all(page.mainFrame().childFrames().map((frame) => frame.waitForLoadState("domcontentloaded")));
  // They are there to be read: nothing is told because nothing is shown would be easy.
  for (const [index, frame] of page.mainFrame().childFrames().entries()) if (!all[pages[index]?.[0] ?? 0]?.[1].alone) await frame.getByText("There to be read").waitFor();
  const middles = await page.locator("iframe").evaluateAll((frames) => frames.map((frame) => { const { x, y, width, height } = frame.getBoundingClientRect(); return { x: x + width / 2, y: y + height / 2 }; }));
  for (const [index, { x, y }] of middles.entries()) if (isClicked(pages[index] ?? [])) await page.mouse.click(x, y);
}

const framesOf = (addresses: readonly string[], sandbox = ""): string =>
  `<!doctype html><style>iframe{width:90px;height:60px;border:0;float:left}body{margin:0}</style>${addresses.map((address) => `<iframe ${sandbox} src="${address.replaceAll("&", "&amp;")}"></iframe>`).join("")}`;

type Wall = "none" | "inert copy" | "policy alone";

/** Somebody's server, which hears who looks, by wall and vector; and their pages with its addresses in them. */
async function aCanary() {
  const heard: Record<Wall, Set<string>> = { none: new Set(), "inert copy": new Set(), "policy alone": new Set() };
  const origin = await aServer(({ url = "" }, response) => {
    const [wall = "", number] = decodeURIComponent(url).slice(1).split("/");
    heard[wall as Wall]?.add(all[Number.parseInt(number ?? "", 10)]?.[0] ?? url);
    response.writeHead(200, { "access-control-allow-origin": "*" }).end();
  });
  const page = (wall: Wall, numbers: readonly number[]): string => (numbers.length > 1 ? "<!doctype html><p>There to be read</p>" : "") + numbers.map((number) => {
    const address = `${origin}/${encodeURIComponent(wall)}/${number}`;
    return (all[number]?.[1].html ?? "").replaceAll("U", address).replaceAll("//N", address.replace("http:", ""));
  }).join("\n");
  return { heard, origin, page };
}

test("an archived page tells nobody that it is looked at: not the inert copy, and not even the page as it was behind the evidence host's policy", async ({ annotate }) => {
  const { heard, origin, page } = await aCanary();
  const { store } = await anEmptyStore();
  let desk = "";
  const evidence = await aServer((request, response) => evidenceHost({ store, secret, deskOrigin: desk })(request, response));
  const shown = async (html: string): Promise<string> => signAddress({ sha256: await kept(store, html), mediaType: "text/html", name: "page.html", view: true }, { origin: evidence, secret, now: new Date() });
  const inert = await Promise.all(pages.map(async (numbers) => shown(await inertDocument(page("inert copy", numbers), { url: origin, find: async () => dot, maxBytes: 1e6 }))));
  const raw = await Promise.all(pages.map((numbers) => shown(page("policy alone", numbers))));
  // As the desk's own, but that it may have a style sheet in itself.
  const policy = policyFor("/desk", { nonce: "n", evidenceUrl: evidence }).replace(/style-src [^;]*/, "style-src 'unsafe-inline'");
  desk = await aServer(({ url = "" }, response) => {
    const html = { "/inert": framesOf(inert, "sandbox"), "/raw": framesOf(raw, "sandbox"), "/control": framesOf(pages.map((_, index) => `/${index}`)) }[url];
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...((url === "/inert" || url === "/raw") && { "content-security-policy": policy }) });
    response.end(html ?? page("none", pages[Number(url.slice(1))] ?? []));
  });

  const context = await (await browser()).newContext({ viewport: { width: 1200, height: 800 } });
  try {
    for (const path of ["/inert", "/raw"]) await looked(await context.newPage(), desk + path);
    // Opened last: when it has told everything, the others would have as well.
    await looked(await context.newPage(), `${desk}/control`);
    await expect.poll(() => Object.keys(vectors).filter((name) => !heard.none.has(name)), { timeout: 30_000 }).toEqual([]);
  } finally {
    await context.close();
  }
  await annotate(`${heard.none.size} of ${all.length} ways lead out of the page without walls`);
  expect([...heard["inert copy"]]).toEqual([]);
  expect([...heard["policy alone"]]).toEqual([]);
  expect(heard.none.size).toBeGreaterThanOrEqual(60);
});
