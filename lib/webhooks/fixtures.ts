/** A receiver of webhooks on this machine, which keeps what it got and checks it as its own library does. */
import { createServer, type Server } from "node:http";
import { Webhook } from "standardwebhooks";
import { config } from "../config.ts";
import { partsHere } from "../jobs/parts.ts";

export type Got = { id: string; body: { type: string; timestamp: string; data: Record<string, unknown> }; headers: Record<string, string>; text: string };
export type Receiver = { url: string; got: Got[]; answer: (way: Way) => void; parts: ReturnType<typeof partsHere>; close: () => void };
type Way = { status: number; headers?: Record<string, string>; after?: number };

export async function aReceiver(): Promise<Receiver> {
  const got: Got[] = [];
  let way: Way = { status: 204 };
  const server: Server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk: Buffer) => { text += chunk.toString(); }).on("end", () => {
      const headers = request.headers as Record<string, string>;
      got.push({ id: headers["webhook-id"] ?? "", body: JSON.parse(text) as Got["body"], headers, text });
      const { status, after = 0 } = way;
      setTimeout(() => response.writeHead(status, way.headers).end(), after);
    });
  });
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve); });
  const address = server.address();
  const host = `127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  // As if CAPTURE_ALLOW_PRIVATE had named it at the start.
  config().allowPrivate.push(host);
  return {
    url: `http://${host}/hook`, got, answer: (next) => { way = next; }, parts: { ...partsHere(), allowPrivate: [host] },
    close: () => { server.closeAllConnections(); server.close(); },
  };
}

/** Throws where the signature, or the time of it, is not as it must be. */
export const verified = ({ text, headers }: Got, secret: string): unknown => new Webhook(secret).verify(text, headers);
