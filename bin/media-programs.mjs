/** What reads media and signs timestamps in tests: ffmpeg, perl, openssl; installed on Debian, as root, where they are missing. */
import { spawnSync } from "node:child_process";
import { canInstall, installed } from "./debian.mjs";
import { fail } from "./setup.mjs";

const isThere = (name) => spawnSync("sh", ["-c", `command -v ${name}`]).status === 0;

export async function mediaPrograms() {
  const missing = () => ["ffmpeg", "perl", "openssl"].filter((name) => !isThere(name));
  if (missing().length === 0) return;
  const log = [];
  if (canInstall()) await installed(missing(), log);
  if (missing().length > 0) fail(`${log.join("")}\nThe tests need ${missing().join(", ")}. Install it (on Debian: apt-get install ${missing().join(" ")}).`);
}
