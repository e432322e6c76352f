/** The sitemap by sitemaps.org's protocol 0.9. Pure. */
type Pages = { verdicts: { slug: string; at: string }[]; articles: { slug: string; at: string }[] };

export function sitemap({ verdicts, articles }: Pages, publicUrl: string): string {
  const urls = [
    ...["/", "/corrections", "/method"].map((path) => entry(publicUrl + path)),
    ...verdicts.map(({ slug, at }) => entry(`${publicUrl}/verdicts/${slug}`, at)),
    ...articles.map(({ slug, at }) => entry(`${publicUrl}/articles/${slug}`, at)),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("\n")}\n</urlset>\n`;
}

const entry = (url: string, at?: string): string => `  <url><loc>${escaped(url)}</loc>${at ? `<lastmod>${at}</lastmod>` : ""}</url>`;

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
