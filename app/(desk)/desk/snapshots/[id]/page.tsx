import type { Metadata } from "next";
import { signedIn } from "@/_server";
import { getSnapshotText } from "../../../../../lib/evidence/snapshot-queries.ts";
import { keptFor, snapshotAt } from "./_found";
import { SnapshotFrame } from "./_parts/snapshot-frame";
import { TextView } from "./_parts/text-view";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const { number, of } = await snapshotAt(id);
  return { title: `Snapshot ${number} of ${of}: ${(await keptFor(id)).name}` };
}

export default async function SnapshotPage({ params }: Props) {
  const { id } = await params;
  await snapshotAt(id);
  const { item } = await keptFor(id);
  const kept = await getSnapshotText(await signedIn(), id, { quote: item?.quote ?? undefined });
  return <SnapshotFrame id={id} view="text"><TextView kept={kept} quote={item?.quote ?? null} language={item?.language ?? null} /></SnapshotFrame>;
}
