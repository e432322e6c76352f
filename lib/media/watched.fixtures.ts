/** A canary that counts who calls, and the memory of a process and all that it starts. I/O. */
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";

/** Counts every connection, whatever is spoken over it. */
export async function canary(): Promise<{ address: string; calls: () => number; close: () => Promise<void> }> {
  let calls = 0;
  const server = createServer((socket) => {
    calls++;
    socket.destroy();
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, calls: () => calls, close: () => new Promise((closed) => server.close(() => closed())) };
}

/** Looks five times a second, by Linux's /proc; megabytes. `peakOfChildren` is the highest that any one of them ever had. */
export function memoryWatch(): { stop: () => { peakOfCaller: number; peakOfChildren: number; left: number } } {
  let peakOfCaller = 0, peakOfChildren = 0;
  const look = (): void => {
    peakOfCaller = Math.max(peakOfCaller, process.memoryUsage.rss() / 1e6);
    for (const { peak } of descendants()) peakOfChildren = Math.max(peakOfChildren, peak);
  };
  const before = new Set(descendants().map(({ pid }) => pid));
  const timer = setInterval(look, 200);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return { peakOfCaller, peakOfChildren, left: descendants().filter(({ pid }) => !before.has(pid)).length };
    },
  };
}

function descendants(): { pid: number; peak: number }[] {
  const all = readdirSync("/proc").filter((name) => /^\d+$/.test(name)).flatMap((pid) => {
    try {
      const status = readFileSync(`/proc/${pid}/status`, "latin1");
      const field = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0);
      return [{ pid: Number(pid), parent: field("PPid"), peak: (field("VmHWM") * 1024) / 1e6 }];
    } catch {
      return []; // it ended meanwhile
    }
  });
  const below = (pid: number): typeof all => all.filter(({ parent }) => parent === pid).flatMap((child) => [child, ...below(child.pid)]);
  return below(process.pid);
}
