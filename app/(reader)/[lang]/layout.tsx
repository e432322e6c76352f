import "../reader.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { publicUrl, theDesk } from "@/_server";
import { ReaderDocument } from "../_components/document";
import { hereOf, pathHere } from "../_components/here";

type Props = { children: ReactNode; params: Promise<{ lang: string }> };

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

/** What each page says for itself: `metadataOf`. */
export async function generateMetadata(): Promise<Metadata> {
  const { name } = await theDesk();
  return { metadataBase: new URL(publicUrl()), title: { default: name, template: `%s · ${name}` } };
}

/** Readers' pages in one language: the server in front says which (lib/site/languages.ts), no address of ours does. */
export default async function ReaderLayout({ children, params }: Props) {
  const here = await hereOf((await params).lang);
  return <ReaderDocument here={here} path={await pathHere(here)}>{children}</ReaderDocument>;
}
