/** A browser for one attempt at one page, which talks to nobody but the guard proxy. I/O. */
import { type Browser, type BrowserServer, type CDPSession, chromium } from "playwright-core";
import { startChromium } from "./chromium.ts";
import { viewport } from "./limits.ts";

export type Opened = {
  pid: number;
  version: string;
  userAgent: string;
  sandbox: boolean;
  /** Of the whole browser, and of the page. */
  whole: CDPSession;
  page: CDPSession;
  mainFrame: string;
  /** Resolves when the page's process has fallen. */
  fallen: Promise<void>;
  kill: () => Promise<void>;
};

export type Opening = { path: string; proxy: string; scripts: boolean; trustCertificate: boolean; onStart: (pid: number) => void };

/** Throws when Chromium does not start. The page is empty still. */
export async function openBrowser({ path, proxy, scripts, trustCertificate, onStart }: Opening): Promise<Opened> {
  const { server, sandbox } = await start(path, proxy);
  const pid = server.process().pid ?? 0;
  onStart(pid);
  const browser = await chromium.connect(server.wsEndpoint());
  const userAgent = userAgentOf(browser);
  const context = await browser.newContext({ viewport, userAgent, serviceWorkers: "block", acceptDownloads: false, javaScriptEnabled: scripts, ignoreHTTPSErrors: trustCertificate });
  await context.addInitScript(withoutBackDoors);
  await context.addInitScript(withoutPrinting);
  const page = await context.newPage();
  page.on("dialog", (dialog) => void dialog.dismiss().catch(() => undefined));
  context.on("page", (other) => void other.close().catch(() => undefined));
  const fallen = new Promise<void>((resolve) => { page.once("crash", () => resolve()); });
  const [whole, session] = [await browser.newBrowserCDPSession(), await context.newCDPSession(page)];
  const { frameTree } = await session.send("Page.getFrameTree");
  return { pid, version: browser.version(), userAgent, sandbox, whole, page: session, mainFrame: frameTree.frame.id, fallen, kill: () => server.kill() };
}

/** With Chromium's own sandbox where the kernel and the user allow it; root may not. */
async function start(path: string, proxy: string): Promise<{ server: BrowserServer; sandbox: boolean }> {
  if (process.getuid?.() !== 0) {
    try {
      return { server: await startChromium({ path, proxy, sandbox: true }), sandbox: true };
    } catch (error) {
      if (!(error instanceof Error && /sandbox/i.test(error.message))) throw error;
    }
  }
  return { server: await startChromium({ path, proxy, sandbox: false }), sandbox: false };
}

/** As every reader's: a browser that says it has no head gets other pages than a reader. */
const userAgentOf = (browser: Browser): string => `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${browser.version().split(".")[0]}.0.0.0 Safari/537.36`;

/** Ways out that do not show up as requests; the proxy and Chromium's switches close them, too. */
function withoutBackDoors(): void {
  for (const name of ["WebSocket", "WebSocketStream", "WebTransport", "RTCPeerConnection", "webkitRTCPeerConnection", "RTCDataChannel"]) Reflect.deleteProperty(globalThis, name);
}

/** A page that prints itself, as some do when they are opened, keeps the desk from printing it. */
function withoutPrinting(): void {
  window.print = () => undefined;
  const asBefore = Document.prototype.execCommand;
  Document.prototype.execCommand = function (command, ...more) { return String(command).toLowerCase() === "print" ? false : asBefore.call(this, command, ...more); };
}
