/** Where the machine's Chromium is, and how it is started. I/O. */
import { existsSync } from "node:fs";
import { type BrowserServer, chromium } from "playwright-core";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/chromium-headless-shell", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/snap/bin/chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"];

/** Nothing can be captured on this machine; the message is for settings, too. */
export class NoChromium extends Error {
  override name = "NoChromium";
  constructor() { super("Chromium is not installed on this machine, and pages cannot be captured without it: apt install chromium (or name its path in CHROMIUM_PATH)."); }
}

/** CHROMIUM_PATH, then the usual places; null when there is none. */
export const findChromium = (): string | null => [process.env.CHROMIUM_PATH, ...places].find((path) => path && existsSync(path)) ?? null;

/** Nothing goes around the proxy, and no name is resolved but by it. */
const switches = [
  // Chromium asks addresses of this machine directly unless told; playwright-core says the same, and must not have to.
  "--proxy-bypass-list=<-loopback>",
  "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
  "--dns-prefetch-disable", "--disable-quic",
  "--force-webrtc-ip-handling-policy=disable_non_proxied_udp", "--webrtc-ip-handling-policy=disable_non_proxied_udp",
  "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
  "--disable-domain-reliability", "--disable-client-side-phishing-detection", "--no-pings", "--disable-gpu", "--disable-notifications",
  "--js-flags=--max-old-space-size=1024", "--mute-audio", "--autoplay-policy=user-gesture-required",
];

/** A browser of its own, whose process the caller kills: a page with an endless script would hold up a polite end. */
export function startChromium({ path, sandbox, proxy }: { path: string; sandbox: boolean; proxy: string }): Promise<BrowserServer> {
  return chromium.launchServer({ executablePath: path, headless: true, chromiumSandbox: sandbox, args: switches, proxy: { server: proxy }, handleSIGHUP: false, handleSIGINT: false, handleSIGTERM: false, timeout: 30_000 });
}
