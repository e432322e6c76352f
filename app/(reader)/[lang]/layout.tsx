import "../reader.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { publicUrl, visitor } from "@/_server";
import { publicDesk } from "../../../lib/publishing/queries.ts";
import { isSiteLanguage } from "../../../lib/site/languages.ts";
import { ReaderDocument } from "../_components/document";

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

export async function generateMetadata(): Promise<Metadata> {
  const desk = await publicDesk(await visitor());
  return {
    metadataBase: new URL(publicUrl()),
    title: { default: desk.name, template: `%s · ${desk.name}` },
    description: "Claims, and what the evidence says of them.",
    openGraph: { siteName: desk.name, type: "website" },
    alternates: { types: { "application/rss+xml": "/feed.xml" } },
  };
}

/** Readers' pages in one language: the server in front says which (lib/site/languages.ts), no address of ours does. */
export default async function ReaderLayout({ children, params }: { children: ReactNode; params: Promise<{ lang: string }> }) {
  const { lang } = await params;
  return <ReaderDocument language={isSiteLanguage(lang) ? lang : "en"}>{children}</ReaderDocument>;
}
