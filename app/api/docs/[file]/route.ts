import { readFile } from "node:fs/promises";
import { join } from "node:path";

const types: Record<string, string> = { "swagger-ui.css": "text/css; charset=utf-8", "swagger-ui-bundle.js": "text/javascript; charset=utf-8" };

/** The two files of swagger-ui that its page loads, from the package. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params;
  const type = types[file];
  if (!type) return new Response("Not found\n", { status: 404 });
  const bytes = await readFile(join(process.cwd(), "node_modules", "swagger-ui-dist", file));
  return new Response(new Uint8Array(bytes), { headers: { "content-type": type, "cache-control": "public, max-age=3600" } });
}
