import { publicUrl, visitor } from "@/_server";
import { rss } from "../../lib/publishing/feed.ts";
import { homeStream, publicDesk } from "../../lib/publishing/queries.ts";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const reader = await visitor();
  const { items } = await homeStream(reader, { limit: 50 });
  return new Response(rss(items, await publicDesk(reader), publicUrl()), { headers: { "content-type": "application/rss+xml; charset=utf-8", "cache-control": "public, max-age=60" } });
}
