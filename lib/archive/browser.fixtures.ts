/** A real Chromium for the tests of this folder, one for a file of tests. */
import { type Browser, chromium } from "playwright-core";
import { afterAll } from "vitest";

/** Its own calls home are off, so that what a server sees is the page's. */
const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

export function aBrowser(): () => Promise<Browser> {
  let browser: Promise<Browser> | undefined;
  afterAll(async () => { await (await browser)?.close(); });
  return () => (browser ??= chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium", args }));
}
