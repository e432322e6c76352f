/** Finds a Chromium; on Debian, as root, installs one when there is none. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fail, run, stepping } from "./setup.mjs";

/** The same engine without windows: the whole browser makes one for each visitor of a story, and draws its address bar with two more processes. */
const SHELL = "/usr/bin/chromium-headless-shell";
const WHOLE = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"];

export async function chromium() {
  const there = (paths) => paths.find((path) => path && existsSync(path));
  const quick = there([process.env.CHROMIUM_PATH, SHELL]);
  if (quick) return quick;
  const whole = there(WHOLE);
  const log = [];
  if (canInstall() && (await installed("chromium-headless-shell", log)) && existsSync(SHELL)) return SHELL;
  if (whole) return whole;
  if (!canInstall()) return fail("The tests need Chromium. Install it (on Debian: apt-get install chromium-headless-shell), or give its path in CHROMIUM_PATH.");
  if (!(await installed("chromium", log))) fail(`${log.join("")}\nChromium could not be installed.`);
  return WHOLE[0];
}

const sudo = () => (process.getuid?.() === 0 ? [] : ["sudo", "-n"]);
const canInstall = () => spawnSync("sh", ["-c", "command -v apt-get"]).status === 0 && (sudo().length === 0 || spawnSync("sudo", ["-n", "true"]).status === 0);

/** Gives up soon where there is no network: a Chromium that is there will do. */
function installed(name, log) {
  return stepping(`installing ${name}`, async () => {
    const [command, ...args] = [...sudo(), "apt-get", "-o", "Acquire::Retries=0", "-o", "Acquire::http::Timeout=15", "-q"];
    await run(command, [...args, "update"], {}, []);
    return (await run(command, [...args, "install", "-y", "--no-install-recommends", name, "fonts-dejavu-core"], { DEBIAN_FRONTEND: "noninteractive" }, log)) === 0;
  });
}
