/** The limit for one Node process: the same bytes from memory, three headers, no question asked. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const [port, file, type = "text/html"] = process.argv.slice(2);
const bytes = readFileSync(file ?? "");
createServer((_, response) => { response.writeHead(200, { "content-type": type, "content-encoding": "gzip", "content-length": bytes.length }).end(bytes); }).listen(Number(port));
