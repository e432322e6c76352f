/** Finds nginx; on Debian, as root, installs it when there is none. Null where that cannot be done. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { run, stepping } from "./setup.mjs";

const places = ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx", "/opt/homebrew/bin/nginx"];
const found = () => [process.env.NGINX_PATH, ...places].find((path) => path && existsSync(path)) ?? null;

export async function nginx() {
  if (found()) return found();
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const can = spawnSync("sh", ["-c", "command -v apt-get"]).status === 0 && (sudo.length === 0 || spawnSync("sudo", ["-n", "true"]).status === 0);
  if (can) {
    await stepping("installing nginx", async () => {
      const [command, ...args] = [...sudo, "apt-get"];
      await run(command, [...args, "update", "-q"], {}, []);
      await run(command, [...args, "install", "-y", "-q", "--no-install-recommends", "nginx-light"], { DEBIAN_FRONTEND: "noninteractive" }, []);
    });
  }
  return found();
}
