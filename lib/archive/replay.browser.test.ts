import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Page, Response } from "playwright-core";
import { expect, test } from "vitest";
import { aBrowser } from "./browser.fixtures.ts";
import { rangeIn } from "../evidence/range.ts";
import type { Exchange } from "./exchange.ts";
import { aFolder, anExchange, aServer, recorded, smallSite, smallSitePaths } from "./fixtures.ts";
import { verifyWacz } from "./verify-wacz.ts";
import { packWacz } from "./wacz.ts";

const browser = aBrowser();
/** The package names its two files in no `exports`. */
const player = (file: string): string => join(process.cwd(), "node_modules", "replaywebpage", file);

/** The small site for as long as it is recorded: what is shown afterwards comes from the archive or from nowhere. */
async function fromTheSite(record: (origin: string) => Promise<Exchange[]>): Promise<{ exchanges: Exchange[]; url: string }> {
  const server = createServer(smallSite);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    return { exchanges: await record(origin), url: `${origin}/` };
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

/** What Chromium loads of the site, its redirects and what its script asks for included. */
async function loadedIn(page: Page, origin: string, folder: string): Promise<Exchange[]> {
  const responses: Response[] = [];
  page.on("response", (response) => responses.push(response));
  await page.goto(`${origin}/start`);
  await page.getByText("1212 by script").waitFor();
  return Promise.all(responses.map(async (response) => anExchange(folder, {
    url: response.url(), method: response.request().method(), status: response.status(), statusText: response.statusText(), at: new Date(),
    requestHeaders: (await response.request().headersArray()).map(({ name, value }): [string, string] => [name, value]),
    responseHeaders: (await response.headersArray()).map(({ name, value }): [string, string] => [name, value]),
    ...(response.status() < 300 && { body: await response.body() }),
  })));
}

/** The archive in ReplayWeb.page, whose service worker answers for the site. */
async function replayed(page: Page, wacz: string, url: string): Promise<Page> {
  const embedding = `<!doctype html><script src="/ui.js"></script><body style="margin:0;height:100vh"><replay-web-page source="/page.wacz" url="${url}" embed="default"></replay-web-page>`;
  const files: Record<string, { type: string; body: string | Buffer }> = {
    "/": { type: "text/html", body: embedding },
    "/ui.js": { type: "text/javascript", body: await readFile(player("ui.js")) },
    "/replay/sw.js": { type: "text/javascript", body: await readFile(player("sw.js")) },
    "/page.wacz": { type: "application/wacz", body: await readFile(wacz) },
  };
  // The player reads parts of the archive, by range.
  const origin = await aServer(({ url: path = "", headers }, response) => {
    const { type, body } = files[path.split("?")[0] ?? ""] ?? { type: "text/plain", body: null };
    const whole = Buffer.from(body ?? "");
    const range = rangeIn(headers.range, whole.byteLength);
    const part = range && range !== "unsatisfiable" ? range : { start: 0, end: whole.byteLength - 1 };
    response.writeHead(body === null ? 404 : range ? 206 : 200, {
      "content-type": type, "content-length": part.end - part.start + 1, "accept-ranges": "bytes", ...(range && { "content-range": `bytes ${part.start}-${part.end}/${whole.byteLength}` }),
    }).end(whole.subarray(part.start, part.end + 1));
  });
  await page.goto(origin);
  return page;
}

const shownIn = async (page: Page, text: string): Promise<number> => {
  const counts = await Promise.all(page.frames().map((frame) => frame.getByText(text).count().catch(() => 0)));
  return Math.max(...counts);
};

test.each<[string, (origin: string, folder: string, page: Page) => Promise<Exchange[]>]>([
  ["asked for address by address", (origin, folder) => recorded(folder, smallSitePaths.map((path) => origin + path))],
  ["loaded by Chromium", (origin, folder, page) => loadedIn(page, origin, folder)],
])("a site that was %s opens in ReplayWeb.page when it is gone: its text, its style, and what its script asked for", async (_, record) => {
  const context = await (await browser()).newContext();
  try {
    const folder = await aFolder();
    const recording = await context.newPage();
    const { exchanges, url } = await fromTheSite((origin) => record(origin, folder, recording));
    const wacz = await packWacz({ exchanges, folder, url, title: "Обмін полоненими", at: exchanges.at(-1)?.at ?? new Date(), text: "1,200 тіл передано", software: "Corroborate" });
    expect(await verifyWacz(wacz)).toEqual([]);

    const page = await replayed(await context.newPage(), wacz, url);
    await expect.poll(() => shownIn(page, "1212 by script"), { timeout: 40_000 }).toBe(1);
    const frame = await Promise.all(page.frames().map(async (each) => ((await each.getByText("1,200 тіл передано").count().catch(() => 0)) ? each : null)));
    const heading = frame.find((each) => each !== null)?.locator("h1");
    expect(await heading?.evaluate((h1) => getComputedStyle(h1).color)).toBe("rgb(1, 2, 3)");
  } finally {
    await context.close();
  }
});
