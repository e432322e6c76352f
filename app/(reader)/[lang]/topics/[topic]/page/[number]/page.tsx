import type { Metadata } from "next";
import { decodedPart } from "../../../../../../../lib/site/topic-path.ts";
import { numberOr404 } from "../../../../../_components/find";
import { hereOf } from "../../../../../_components/here";
import { topicMetadata, TopicView } from "../../../../../_components/topic-view";

type Props = { params: Promise<{ lang: string; topic: string; number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return topicMetadata(await asked(params));
}

export default async function OlderOnTopic({ params }: Props) {
  return <TopicView {...await asked(params)} />;
}

async function asked(params: Props["params"]) {
  const { topic, number } = await params;
  return { here: await hereOf((await params).lang), topic: decodedPart(topic), number: numberOr404(number) };
}
