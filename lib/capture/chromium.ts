/** How the machine's Chromium is started. I/O. */
import { type BrowserServer, chromium } from "playwright-core";

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
