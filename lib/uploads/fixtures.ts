/** A desk that takes uploads over real HTTP, can be restarted, and is reached over a line that can be cut. I/O. */
import { getRequestListener } from "@hono/node-server";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect, createServer as createLine, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Upload, type UploadOptions } from "tus-js-client";
import { actorOf } from "../auth/actor.ts";
import { folderFiles } from "../evidence/folder-files.ts";
import type { TestDesk } from "../fixtures.ts";
import { commandLine } from "../people/desk.ts";
import { createToken } from "../tokens/commands.ts";
import { resumableUploads } from "./resumable.ts";

export const MOST_BYTES = 3_000_000;
type Sent = { name: string; body: Buffer; token: string } & Pick<UploadOptions, "chunkSize" | "onChunkComplete" | "retryDelays">;

export async function anUploadDesk({ db, folder: dataDir }: TestDesk) {
  const folder = mkdtempSync(join(tmpdir(), "desk-uploads-"));
  const files = folderFiles({ dataDir, evidenceUrl: "http://127.0.0.1:4712", secret: "s".repeat(32), maxUploadBytes: MOST_BYTES });
  let uploads = started();
  const server = createServer((request, response) => void getRequestListener(uploads.fetch, { overrideGlobalObjects: false })(request, response));
  const line = await aLine(await listening(server));

  function started() {
    return resumableUploads({ database: async () => db, whoAsks: actorOf, files: () => files, publicUrl: "http://localhost:4711", folder, maxBytes: MOST_BYTES });
  }

  return {
    folder, line, address: `${line.address}/api/files`,
    sweep: (now?: Date) => uploads.sweep(now),
    /** What a new process knows: what lies on the disk. */
    restart: () => { uploads = started(); },
    tokenOf: async (id: string): Promise<string> => (await createToken({ db, actor: commandLine }, id, { name: "upload", scopes: ["read", "write"] })).token,
    /** Answers the upload's address; rejects as tus-js-client does. */
    send: ({ name, body, token, ...options }: Sent) => new Promise<string>((resolve, reject) => {
      const upload = new Upload(body, {
        endpoint: `${line.address}/api/files`, headers: { authorization: `Bearer ${token}` }, metadata: { filename: name }, retryDelays: [0, 0, 0], ...options,
        onSuccess: () => resolve(upload.url ?? ""), onError: reject,
      });
      upload.start();
    }),
    async close() {
      await line.close();
      server.closeAllConnections();
      await new Promise((closed) => { server.close(closed); });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function listening(server: Server | ReturnType<typeof createLine>): Promise<number> {
  await new Promise<void>((done) => { server.listen(0, "127.0.0.1", done); });
  return (server.address() as AddressInfo).port;
}

/** Passes everything on, until it is told to stop after so many bytes: to break, or to hold still until it is cut. */
async function aLine(port: number) {
  const open = new Set<Socket>();
  let left = Infinity, breaks = true;
  const line = createLine((near) => {
    const far = connect(port, "127.0.0.1");
    for (const socket of [near, far]) open.add(socket.on("error", () => {}).on("close", () => { open.delete(socket); near.destroy(); far.destroy(); }));
    far.pipe(near);
    near.on("data", (data: Buffer) => {
      const passed = data.subarray(0, left);
      left -= passed.length;
      if (left > 0) return void far.write(passed);
      near.pause();
      far.write(passed, () => { if (breaks) near.destroy(); });
      left = Infinity;
    });
  });
  const own = await listening(line);
  return {
    address: `http://127.0.0.1:${own}`,
    breakAfter: (bytes: number) => { left = bytes; breaks = true; },
    holdAfter: (bytes: number) => { left = bytes; breaks = false; },
    cut: () => { for (const socket of open) socket.destroy(); },
    close: () => new Promise((closed) => { for (const socket of open) socket.destroy(); line.close(closed); }),
  };
}
