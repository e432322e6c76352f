/** Finds a Chromium; on Debian, as root, installs one when there is none. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fail, run, stepping } from "./setup.mjs";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"];

export async function chromium() {
  const found = [process.env.CHROMIUM_PATH, ...places].find((path) => path && existsSync(path));
  if (found) return found;
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const can = spawnSync("sh", ["-c", "command -v apt-get"]).status === 0 && (sudo.length === 0 || spawnSync("sudo", ["-n", "true"]).status === 0);
  if (!can) return fail("The tests need Chromium. Install it (on Debian: apt-get install chromium), or give its path in CHROMIUM_PATH.");
  await stepping("installing Chromium", async () => {
    const [command, ...args] = [...sudo, "apt-get"];
    await run(command, [...args, "update", "-q"], {}, []);
    const log = [];
    if ((await run(command, [...args, "install", "-y", "-q", "--no-install-recommends", "chromium", "fonts-dejavu-core"], { DEBIAN_FRONTEND: "noninteractive" }, log)) !== 0) fail(`${log.join("")}\nChromium could not be installed.`);
  });
  return places[0];
}
