import "../../embed.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { publicUrl } from "@/_server";
import { isSiteLanguage } from "../../../../lib/site/languages.ts";

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

/** The full page is what search engines should find; this one is for frames. */
export const metadata: Metadata = { metadataBase: new URL(publicUrl()), robots: { index: false, follow: true } };

/** The document of what other sites show in a frame: small, without script, cookie, font or anything from elsewhere. */
export default async function EmbedLayout({ children, params }: { children: ReactNode; params: Promise<{ lang: string }> }) {
  const { lang } = await params;
  return <html lang={isSiteLanguage(lang) ? lang : "en"}><body>{children}</body></html>;
}
