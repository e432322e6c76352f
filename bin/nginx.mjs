/** Finds nginx; on Debian, as root, installs it when there is none. Null where that cannot be done. */
import { existsSync } from "node:fs";
import { canInstall, installed } from "./debian.mjs";

const places = ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx", "/opt/homebrew/bin/nginx"];
const found = () => [process.env.NGINX_PATH, ...places].find((path) => path && existsSync(path)) ?? null;

export async function nginx() {
  if (!found() && canInstall()) await installed(["nginx-light"]);
  return found();
}
