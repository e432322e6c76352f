import type { Server } from "node:http";

/** Throws in words for a port that is taken. */
export function listen(server: Server, on: number | string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(error.code === "EADDRINUSE" ? new Error(`Port ${on} is in use. Stop what uses it, or start with another: PORT=${Number(on) + 10}`) : error));
    server.listen(on, resolve);
  });
}
