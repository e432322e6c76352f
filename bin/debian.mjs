/** Debian's packages, where apt is there and may be used. Plain JavaScript over `node:` modules. */
import { spawnSync } from "node:child_process";
import { run, stepping } from "./setup.mjs";

const sudo = () => (process.getuid?.() === 0 ? [] : ["sudo", "-n"]);

export const canInstall = () => spawnSync("sh", ["-c", "command -v apt-get"]).status === 0 && (sudo().length === 0 || spawnSync("sudo", ["-n", "true"]).status === 0);

/** True when they are there now. Gives up soon where there is no network; `log` collects what apt said. */
export function installed(names, log = []) {
  return stepping(`installing ${names.join(", ")}`, async () => {
    const [command, ...args] = [...sudo(), "apt-get", "-o", "Acquire::Retries=0", "-o", "Acquire::http::Timeout=15", "-q"];
    await run(command, [...args, "update"], {}, []);
    return (await run(command, [...args, "install", "-y", "--no-install-recommends", ...names], { DEBIAN_FRONTEND: "noninteractive" }, log)) === 0;
  });
}
