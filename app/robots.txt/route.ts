import { publicUrl } from "@/_server";

export const dynamic = "force-dynamic";

export function GET(): Response {
  const lines = ["User-agent: *", "Disallow: /desk", "Disallow: /sign-in", "Disallow: /setup", "Disallow: /invitations", `Sitemap: ${publicUrl()}/sitemap.xml`];
  return new Response(`${lines.join("\n")}\n`, { headers: { "content-type": "text/plain; charset=utf-8" } });
}
