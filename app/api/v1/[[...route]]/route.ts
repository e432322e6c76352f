import { actorOf } from "../../../../lib/auth/actor.ts";
import { createApi } from "../../../../lib/api/app.ts";
import { config } from "../../../../lib/config.ts";
import { database } from "../../../../lib/db/index.ts";
import { folderFiles } from "../../../../lib/evidence/folder-files.ts";

let made: ReturnType<typeof createApi> | undefined;

/** Made at the first request: the build must not need a database or a secret. */
function handle(request: Request): Response | Promise<Response> {
  made ??= createApi({ database, whoAsks: actorOf, files: () => folderFiles(config()), publicUrl: config().publicUrl });
  return made.fetch(plain(request));
}

/** Next hands over a proxy, of which no further Request can be made; the size limit makes one for bodies of unknown length. */
function plain(request: Request): Request {
  const { url, method, headers, signal, body } = request;
  return new Request(url, { method, headers, signal, ...(body && { body, duplex: "half" }) });
}

export { handle as DELETE, handle as GET, handle as HEAD, handle as OPTIONS, handle as PATCH, handle as POST, handle as PUT };
