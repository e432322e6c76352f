"use client";

import { EyeOff } from "lucide-react";
import Link from "next/link";
import { useRef, useState } from "react";
import type { EvidenceShape } from "../../../../../../lib/claims/shapes.ts";
import { SeenBefore } from "../../../../_files/matches";
import { useAnalysis } from "../../../../_files/use-analysis";
import { fileTypeWords } from "./meta-words";
import { mediaOf, type Playable } from "./media-of";
import { usePlayer } from "./use-player";

/** The picture, video or sound: still and muted, and covered where it is distressing until somebody asks for it. */
export function Media({ item, small }: { item: Pick<EvidenceShape, "snapshots" | "graphic" | "source">; small: boolean }) {
  const [shown, setShown] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const media = mediaOf(item);
  if (!media) return null;
  const isCovered = item.graphic && !shown;
  // The button that was pressed goes away; the focus stays with what it uncovered.
  const turn = (to: boolean) => { setShown(to); place.current?.focus(); };
  return (
    <div className={small ? "media is-small" : "media"} ref={place} tabIndex={-1}>
      {isCovered ? <Covered onShow={() => turn(true)} /> : <Play key={media.file.id} media={media} of={item.source.name} />}
      {media.as !== "audio" && <SeenBefore fileId={media.file.id} mediaType={media.file.mediaType} />}
      {!small && <p className="second"><Link href={`/desk/files/${media.file.id}`} prefetch={false}>Look at it closely</Link></p>}
      {item.graphic && shown && <button type="button" className="link-button" onClick={() => turn(false)}>Cover it again</button>}
    </div>
  );
}

function Covered({ onShow }: { onShow: () => void }) {
  return (
    <div className="covered">
      <div className="covered-frame"><EyeOff className="icon" aria-hidden="true" /></div>
      <p>Covered: marked as distressing.<br /><button type="button" className="link-button" onClick={onShow}>Show it, still and muted</button></p>
    </div>
  );
}

/** The desk's small copy stands for a picture, and for a film until it is played: who gets an original stands in its custody log. */
function Play({ media: { file, as }, of }: { media: Playable; of: string }) {
  const { data: analysis, isPending } = useAnalysis(file.id);
  const small = analysis?.thumbnail ? `/api/v1/files/${analysis.thumbnail}` : undefined;
  const { src, failed, onFailed } = usePlayer((as === "image" ? small : undefined) ?? `/api/v1/files/${file.id}`);
  const label = `${fileTypeWords(file.mediaType)} from ${of}`;
  if (failed) return <p className="second">It cannot be shown here. <a href={`/api/v1/files/${file.id}`} target="_blank" rel="noreferrer">Open the file</a> in a tab of its own.</p>;
  switch (as) {
    case "image": return isPending ? null : <img src={src} alt={label} loading="lazy" onError={onFailed} />;
    case "video": return <video src={src} controls muted playsInline preload="none" poster={small} aria-label={label} onError={onFailed} />;
    case "audio": return <audio src={src} controls muted preload="none" aria-label={label} onError={onFailed} />;
  }
}
