import "./reader.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { publicUrl, visitor } from "@/_server";
import { publicDesk } from "../../lib/publishing/queries.ts";
import { Footer } from "./_components/footer";
import { Masthead } from "./_components/masthead";

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

/** The document of every public page: no script is needed, nothing is kept with the reader. */
export default async function ReaderDocument({ children }: { children: ReactNode }) {
  const desk = await publicDesk(await visitor());
  return (
    <html lang="en">
      <body>
        <a className="skip op" href="#main">Skip to the text</a>
        <Masthead name={desk.name} />
        {desk.notice && <aside className="sample op" aria-label="Notice"><p className="wrap quiet">{desk.notice}</p></aside>}
        {children}
        <Footer />
      </body>
    </html>
  );
}
