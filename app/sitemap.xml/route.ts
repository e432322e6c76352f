import { publicUrl, visitor } from "@/_server";
import { everyPublicPage } from "../../lib/publishing/queries.ts";
import { sitemap } from "../../lib/publishing/sitemap.ts";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  return new Response(sitemap(await everyPublicPage(await visitor()), publicUrl()), { headers: { "content-type": "application/xml; charset=utf-8", "cache-control": "public, max-age=60" } });
}
