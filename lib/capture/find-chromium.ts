/** Where the machine's Chromium is. Apart from what starts it: whoever only asks does not load what drives a browser. I/O. */
import { existsSync } from "node:fs";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/chromium-headless-shell", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/snap/bin/chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"];

/** Nothing can be captured on this machine; the message is for settings, too. */
export class NoChromium extends Error {
  override name = "NoChromium";
  constructor() { super("Chromium is not installed on this machine, and pages cannot be captured without it: apt install chromium (or name its path in CHROMIUM_PATH)."); }
}

/** CHROMIUM_PATH, then the usual places; null when there is none. */
export const findChromium = (): string | null => [process.env.CHROMIUM_PATH, ...places].find((path) => path && existsSync(path)) ?? null;
