/** Next's own page, with nothing of ours in front but the headers that our pages read. */
import { createServer } from "node:http";
import next from "next";

const port = Number(process.argv[2]);
const app = next({ dev: false, hostname: "localhost", port });
await app.prepare();
const handle = app.getRequestHandler();
createServer((request, response) => void handle(request, response)).listen(port);
