/** Finds a Chromium; on Debian, as root, installs one when there is none. */
import { existsSync } from "node:fs";
import { canInstall, installed } from "./debian.mjs";
import { fail } from "./setup.mjs";

/** The same engine without windows: the whole browser makes one for each visitor of a story, and draws its address bar with two more processes. */
const SHELL = "/usr/bin/chromium-headless-shell";
const WHOLE = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"];

export async function chromium() {
  const there = (paths) => paths.find((path) => path && existsSync(path));
  const quick = there([process.env.CHROMIUM_PATH, SHELL]);
  if (quick) return quick;
  const whole = there(WHOLE);
  const log = [];
  if (canInstall() && (await installed(["chromium-headless-shell", "fonts-dejavu-core"], log)) && existsSync(SHELL)) return SHELL;
  if (whole) return whole;
  if (!canInstall()) return fail("The tests need Chromium. Install it (on Debian: apt-get install chromium-headless-shell), or give its path in CHROMIUM_PATH.");
  if (!(await installed(["chromium", "fonts-dejavu-core"], log))) fail(`${log.join("")}\nChromium could not be installed.`);
  return WHOLE[0];
}
