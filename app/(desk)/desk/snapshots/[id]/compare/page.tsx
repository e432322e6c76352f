import type { Metadata } from "next";
import { signedIn } from "@/_server";
import { diffParagraphs } from "../../../../../../lib/articles/paragraphs-diff.ts";
import { getSnapshotText } from "../../../../../../lib/evidence/snapshot-queries.ts";
import type { SnapshotDetail } from "../../../../../../lib/evidence/snapshot-shapes.ts";
import { sayDate } from "../../../../../../lib/when.ts";
import { Button } from "../../../../_components/button";
import { SelectField } from "../../../../_components/field";
import { ParagraphChanges, upTo } from "../../../../_components/paragraph-changes";
import { counted } from "../../../../_words/claims";
import { snapshotWords } from "../../../claims/[id]/_model/labels";
import { keptFor, snapshotAt } from "../_found";
import { SnapshotFrame } from "../_parts/snapshot-frame";

export const metadata: Metadata = { title: "What changed between two snapshots" };

const MOST_CHANGES = 200;

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The text of this snapshot against that of another one of the same item: the one before it, unless the address says which. */
export default async function ComparePage({ params, searchParams }: Props) {
  const { id } = await params;
  const { series, number } = await snapshotAt(id);
  const asked = (await searchParams)["with"];
  const others = series.filter((one) => one.id !== id);
  const other = others.find((one) => one.id === asked) ?? series[number - 2] ?? others[0];
  return (
    <SnapshotFrame id={id} view="compare">
      {other ? <Compared id={id} other={other} series={series} /> : <p className="kept-says">There is one snapshot, so there is nothing to compare. When its address is captured again, what changed stands here.</p>}
    </SnapshotFrame>
  );
}

type Series = SnapshotDetail["series"];

async function Compared({ id, other, series }: { id: string; other: Series[number]; series: Series }) {
  const viewer = await signedIn();
  const [before, after, { item }] = await Promise.all([getSnapshotText(viewer, other.id), getSnapshotText(viewer, id), keptFor(id)]);
  return (
    <section className="version-changes" aria-labelledby="h-compared">
      <div className="version-changes-head">
        <h2 id="h-compared">What changed since snapshot {series.indexOf(other) + 1}</h2>
        <form className="version-changes-ask" method="get" action={`/desk/snapshots/${id}/compare`}>
          <SelectField label="Compared with" name="with" defaultValue={other.id} key={other.id}>
            {series.map((one, at) => one.id !== id && <option key={one.id} value={one.id}>Snapshot {at + 1}, {snapshotWords[one.how]} {sayDate(one.at)}</option>)}
          </SelectField>
          <Button type="submit">Compare</Button>
        </form>
      </div>
      <Changes before={before.text} after={after.text} language={item?.language ?? null} />
    </section>
  );
}

/** A page's blocks stand in lines of their own, without a blank line between them. */
const apart = (text: string): string => text.replace(/\n+/g, "\n\n");

function Changes({ before, after, language }: { before: string | null; after: string | null; language: string | null }) {
  if (before === null || after === null) return <p className="kept-says">{before === null ? "Of that snapshot" : "Of this snapshot"} no text could be read, so that the two cannot be compared by their words.</p>;
  const changes = diffParagraphs(apart(before), apart(after));
  const all = changes.filter(({ kind }) => kind !== "same").length;
  return (
    <>
      {all === 0 && <p className="kept-says">Nothing: their texts are the same, word for word.</p>}
      <ParagraphChanges changes={upTo(changes, MOST_CHANGES)} language={language} />
      {all > MOST_CHANGES && <p className="second">{MOST_CHANGES} of {counted(all, "changed paragraph")} are shown; the whole texts are among the files.</p>}
    </>
  );
}
