import { existsSync } from "node:fs";
import { join } from "node:path";
import { config } from "../../../lib/config.ts";
import { database } from "../../../lib/db/index.ts";
import { publicDesk } from "../../../lib/publishing/queries.ts";

export const dynamic = "force-dynamic";

/** 200 only once it can serve: the database answers, and in the demo the case is loaded. */
export async function GET(): Promise<Response> {
  const ready = !existsSync(join(config().dataDir, "loading")) && (await answers());
  return new Response(ready ? "ready\n" : "not ready\n", { status: ready ? 200 : 503, headers: { "cache-control": "no-store" } });
}

async function answers(): Promise<boolean> {
  try {
    await publicDesk((await database()).published);
    return true;
  } catch {
    return false;
  }
}
