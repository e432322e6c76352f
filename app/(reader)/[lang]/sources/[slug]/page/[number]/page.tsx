import type { Metadata } from "next";
import { numberOr404 } from "../../../../../_components/find";
import { hereOf } from "../../../../../_components/here";
import { sourceMetadata, SourceView } from "../../../../../_components/source-view";

type Props = { params: Promise<{ lang: string; slug: string; number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return sourceMetadata(await asked(params));
}

export default async function OlderOfSource({ params }: Props) {
  return <SourceView {...await asked(params)} />;
}

async function asked(params: Props["params"]) {
  const { slug, number } = await params;
  return { here: await hereOf((await params).lang), slug, number: numberOr404(number) };
}
