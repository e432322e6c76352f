/** Takes the body of an answer out of Chromium into a file, as the browser unpacked it, and no more of it than may be. I/O. */
import { open } from "node:fs/promises";
import type { CDPSession } from "playwright-core";

const BLOCK = 1024 * 1024;

/** `whole`, or why not: more than was allowed, or the connection ended before it did. */
export type Body = { bytes: number; end: "whole" | "too-big" | "broken" };

/**
 * A stream is asked for by the block, so that nothing piles up in the browser while it is written here: a body without end,
 * or one that unpacks to more than a disk, ends at `maxBytes`. Afterwards the request must be fulfilled or failed.
 */
export async function keepBody(session: CDPSession, requestId: string, path: string, maxBytes: number): Promise<Body> {
  const { stream: handle } = await session.send("Fetch.takeResponseBodyAsStream", { requestId });
  const file = await open(path, "w");
  let bytes = 0;
  try {
    for (;;) {
      const { data, base64Encoded, eof } = await session.send("IO.read", { handle, size: BLOCK });
      const block = Buffer.from(data, base64Encoded ? "base64" : "utf8");
      bytes += block.length;
      if (bytes > maxBytes) return { bytes, end: "too-big" };
      await file.write(block);
      if (eof) return { bytes, end: "whole" };
    }
  } catch {
    return { bytes, end: "broken" };
  } finally {
    await file.close();
    await session.send("IO.close", { handle }).catch(() => undefined);
  }
}
