/**
 * What a reader with a phone on a slow line waits for: Chromium at 390 px, four times slower than this machine, on what
 * Lighthouse calls slow 4G (1.6 Mbit/s, 150 ms). A first visit each time: nothing is kept from before.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { chromium } from "playwright";
import { freePorts, started, stopAll } from "./servers.ts";
import { median, type Row, type Suite } from "./suite.ts";

const ROUNDS = 5;
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 };
const SLUG = "russia-handed-over-the-bodies-of-1200-ukrainian-soldiers-on";
const pages = { home: "/", verdict: `/verdicts/${SLUG}`, "verdict in Ukrainian": `/uk/verdicts/${SLUG}`, article: "/articles/1200-bodies-handed-over-as-the-two-sides-dispute-who-has" };

type Seen = { lcp: number; cls: number; page: number; fonts: number; script: number };

export const suite: Suite = async ({ say }) => {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const port = await freePorts();
    const env = { DATA_DIR: folder, PORT: String(port), DEMO_PASSWORD: "only for measuring" };
    if (spawnSync(process.execPath, ["bin/demo-data.ts"], { env: { ...process.env, ...env }, stdio: "ignore" }).status !== 0) throw new Error("The sample case could not be loaded");
    const home = `http://localhost:${port}`;
    await started(process.execPath, ["bin/serve.ts"], { url: `${home}/health/ready`, env });
    while (!existsSync(join(folder, "site", "articles"))) await sleep(200);
    const rows: Row[] = [];
    for (const [name, path] of Object.entries(pages)) {
      say(`${ROUNDS} first visits: ${name}`);
      const seen: Seen[] = [];
      for (let round = 0; round < ROUNDS; round += 1) seen.push(await firstVisit(home + path));
      const of = (pick: (each: Seen) => number, unit: string, what: string): Row => {
        const runs = seen.map(pick);
        return { group: name, name: what, figure: median(runs), unit, runs, ratios: {} };
      };
      rows.push(of(({ lcp }) => lcp, "ms", "largest contentful paint"), of(({ cls }) => cls, "", "cumulative layout shift"),
        of(({ page }) => page / 1000, "kB", "page and styles over the wire"), of(({ fonts }) => fonts / 1000, "kB", "fonts"), of(({ script }) => script, "B", "script"));
    }
    return rows;
  } finally {
    await stopAll();
    rmSync(folder, { recursive: true, force: true });
  }
};

async function firstVisit(url: string): Promise<Seen> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), "--disable-gpu", "--disable-background-networking"],
  });
  try {
    const page = await (await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true })).newPage();
    const line = await page.context().newCDPSession(page);
    await line.send("Network.enable");
    await line.send("Network.emulateNetworkConditions", SLOW_4G);
    await line.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    const got = { page: 0, fonts: 0, script: 0 };
    const kinds = new Map<string, string>();
    line.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
    line.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      const kind = kinds.get(requestId);
      got[kind === "Font" ? "fonts" : kind === "Script" ? "script" : "page"] += encodedDataLength;
    });
    await page.goto(url, { waitUntil: "networkidle" });
    const { lcp, cls } = await page.evaluate(() => new Promise<{ lcp: number; cls: number }>((resolve) => {
      const told = { lcp: 0, cls: 0 };
      new PerformanceObserver((list) => { for (const entry of list.getEntries()) told.lcp = entry.startTime; }).observe({ type: "largest-contentful-paint", buffered: true });
      // Layout shifts have a value, which TypeScript's library does not know yet.
      new PerformanceObserver((list) => { for (const entry of list.getEntries()) told.cls += (entry as PerformanceEntry & { value: number }).value; }).observe({ type: "layout-shift", buffered: true });
      setTimeout(() => resolve(told), 500);
    }));
    return { lcp, cls, ...got };
  } finally {
    await browser.close();
  }
}
