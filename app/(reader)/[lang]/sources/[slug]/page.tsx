import type { Metadata } from "next";
import { hereOf } from "../../../_components/here";
import { sourceMetadata, SourceView } from "../../../_components/source-view";

type Props = { params: Promise<{ lang: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return sourceMetadata({ here: await hereOf((await params).lang), slug: (await params).slug });
}

export default async function Source({ params }: Props) {
  return <SourceView here={await hereOf((await params).lang)} slug={(await params).slug} />;
}
