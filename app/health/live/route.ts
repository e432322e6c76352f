export const dynamic = "force-dynamic";

/** The process answers. */
export function GET(): Response {
  return new Response("live\n", { headers: { "cache-control": "no-store" } });
}
