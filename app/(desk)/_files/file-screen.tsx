"use client";

import { EyeOff, Trash2, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import type { AnalysisShape } from "../../../lib/evidence/analysis-shapes.ts";
import type { EventShape } from "../../../lib/claims/shapes.ts";
import type { FileView } from "../../../lib/evidence/file-view.ts";
import { mayAct } from "../../../lib/review/policy.ts";
import { sayDate } from "../../../lib/when.ts";
import { Button } from "../_components/button";
import { Strip } from "../_components/notice";
import { usePerson } from "../_shell/person";
import { Screen } from "../_shell/screen";
import { productWords } from "../_snapshots/words";
import { fileTypeWords, sizeWords } from "../desk/claims/[id]/_evidence/meta-words";
import { Custody } from "./custody";
import { Elsewhere } from "./elsewhere";
import { Facts, Metadata, Problems, Working } from "./known";
import { Matches } from "./matches";
import { Moving } from "./moving";
import { Picture } from "./picture";
import { familyOf } from "./told";
import { useAnalysis } from "./use-analysis";

export type FileScreenProps = { file: FileView; analysis: AnalysisShape; custody: readonly EventShape[]; now: string };

/** One stored file: seen and heard, what is known of it, where the same was before, and who had it in hand. */
export function FileScreen({ file, analysis: initial, custody, now }: FileScreenProps) {
  const analysis = useAnalysis(file.id, initial).data ?? initial;
  const family = familyOf(file.mediaType);
  const [place] = file.places;
  const isHere = file.fate === null;
  const mayMake = mayAct(usePerson(), "create", { assigneeId: null, submittedById: null }).ok;
  const isCompared = isHere && file.product === null && (family === "image" || family === "video");
  return (
    <Screen title={<span dir="auto" className="file-name">{file.name}</span>} way={[place ? { name: "The claim", href: `/desk/claims/${place.claimId}` } : { name: "Activity", href: "/desk/activity?thing=file" }]}>
      <div className="page file-page">
        <Head file={file} />
        {file.fate && <Fate fate={file.fate} />}
        {isHere && <Working fileId={file.id} analysis={analysis} mayAct={mayMake} />}
        <div className="file-columns">
          <div className="file-main">
            {isHere && family && <Seen file={file} analysis={analysis} family={family} />}
            {isCompared && <Matches fileId={file.id} analysis={analysis} />}
          </div>
          <div className="file-aside">
            {isHere && <><Facts analysis={analysis} /><Problems fileId={file.id} analysis={analysis} mayAct={mayMake} /></>}
            {isCompared && <Elsewhere file={file} analysis={analysis} />}
            {isHere && <Metadata rows={analysis.metadata} />}
            <Custody file={file} initial={custody} now={now} />
          </div>
        </div>
      </div>
    </Screen>
  );
}

function Head({ file: { id, mediaType, bytes, sha256, at, by, madeFrom, product, places, articles, fate } }: { file: FileView }) {
  return (
    <div className="file-head">
      <p className="source-line"><span>{fileTypeWords(mediaType)}</span><span className="num">{sizeWords(bytes)}</span><span>{madeFrom ? <>made by the desk from <Link href={`/desk/files/${madeFrom.id}`}>{madeFrom.name}</Link></> : <>kept on {sayDate(at)}{by && <> by {by}</>}</>}</span>{!fate && <a href={`/api/v1/files/${id}`} target="_blank" rel="noreferrer">Open the original</a>}</p>
      <p className="hash">SHA-256 {sha256}</p>
      {product && !fate && <p>{productWords[product]}</p>}
      {places.map(({ claimId, statement, language, source, evidenceId, snapshotId, locator }) => (
        <p key={evidenceId}>Kept for {source} in “<Link href={`/desk/claims/${claimId}`} lang={language} dir="auto">{statement}</Link>”{locator && <>, cited at {locator}</>} · <Link href={`/desk/snapshots/${snapshotId}`}>the snapshot</Link></p>
      ))}
      {articles.map((article) => <p key={article.id}>Kept for the article <Link href={`/desk/articles/${article.id}`} dir="auto">{article.title}</Link></p>)}
    </div>
  );
}

function Fate({ fate: { is, reason, at } }: { fate: NonNullable<FileView["fate"]> }) {
  if (is === "erased") return <Strip boxed icon={Trash2} lead={`Erased on ${sayDate(at)}.`}>{reason} Its hash stays, so that what was published stays true.</Strip>;
  return <Strip boxed icon={TriangleAlert} lead={is === "missing" ? "Its bytes are gone from the store." : "Its bytes are no longer what they were."}>Nobody erased it. Nothing that rests on it can be published; bring it back from a backup.</Strip>;
}

/** Covered where an item that holds it is marked as distressing, until somebody asks. */
function Seen({ file, analysis, family }: { file: FileView; analysis: AnalysisShape; family: "image" | "video" | "audio" }) {
  const [shown, setShown] = useState(false);
  if (file.places.some(({ graphic }) => graphic) && !shown) return <Strip boxed icon={EyeOff} lead="Covered: marked as distressing."><Button kind="quiet" onClick={() => setShown(true)}>Show it, still and muted</Button></Strip>;
  return family === "image" ? <Picture file={file} small={analysis.thumbnail} /> : <Moving file={file} as={family} analysis={analysis} />;
}
