import type { Metadata } from "next";
import { decodedPart } from "../../../../../lib/site/topic-path.ts";
import { hereOf } from "../../../_components/here";
import { topicMetadata, TopicView } from "../../../_components/topic-view";

type Props = { params: Promise<{ lang: string; topic: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return topicMetadata(await asked(params));
}

export default async function Topic({ params }: Props) {
  return <TopicView {...await asked(params)} />;
}

const asked = async (params: Props["params"]) => ({ here: await hereOf((await params).lang), topic: decodedPart((await params).topic) });
