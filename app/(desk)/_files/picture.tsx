"use client";

import { useQuery } from "@tanstack/react-query";
import { Search, ZoomIn, ZoomOut } from "lucide-react";
import { useRef, useState } from "react";
import { answer, api } from "../../../lib/api/client.ts";
import type { FileView } from "../../../lib/evidence/file-view.ts";
import { Button } from "../_components/button";
import { ErrorWords } from "../_components/field";
import { wordsOf } from "../_forms/problem";
import { useKeys } from "../_keys/use-keys";
import { usePlayer } from "../desk/claims/[id]/_evidence/use-player";
import { Magnifier } from "./magnifier";

type Kind = "as it is" | "error-level" | "noise";
const kinds: readonly (readonly [Kind, string])[] = [["as it is", "As it is"], ["error-level", "Error levels"], ["noise", "Noise"]];
const explained: Record<Kind, string | null> = {
  "as it is": null,
  "error-level": "Where the picture changes most when it is saved once more as JPEG. A part that stands out from others of the same kind may have been put in; edges and text always stand out.",
  "noise": "What is left when the picture is smoothed away. A part without grain, or with another, may have been retouched; so may a blurred background.",
};

/** A picture: closer, under the lens, and in the views in which retouching may show. `small` is the id of the desk's small copy of it. */
export function Picture({ file, small }: { file: FileView; small: string | null }) {
  const [kind, setKind] = useState<Kind>("as it is");
  return (
    <div className="player">
      <div className="toggle" role="group" aria-label="View">
        {kinds.map(([value, words]) => <button key={value} type="button" aria-pressed={kind === value} onClick={() => setKind(value)}>{words}</button>)}
      </div>
      {explained[kind] && <p className="help">{explained[kind]}</p>}
      {kind === "as it is" ? <Closer key="as it is" fileId={file.id} small={small} alt={file.name} /> : <View key={kind} file={file} kind={kind} />}
    </div>
  );
}

function View({ file, kind }: { file: FileView; kind: Exclude<Kind, "as it is"> }) {
  const view = useQuery({ queryKey: ["file", file.id, "view", kind], queryFn: () => answer(api.files[":id"].views[":kind"].$get({ param: { id: file.id, kind } })), retry: false, staleTime: Infinity });
  if (view.isError) return <div role="alert"><ErrorWords>{wordsOf(view.error)}</ErrorWords></div>;
  if (!view.data) return <p role="status" className="second">It is being made. This takes some seconds the first time.</p>;
  return <Closer fileId={view.data.id} small={null} alt={`${kind === "noise" ? "Noise" : "Error levels"} of ${file.name}`} />;
}

const MOST = 8;

/** The small copy until somebody looks closely: who gets the original stands in its custody log. */
function Closer({ fileId, small, alt }: { fileId: string; small: string | null; alt: string }) {
  const picture = useRef<HTMLImageElement>(null);
  const [zoom, setZoom] = useState(1);
  const [lens, setLens] = useState(false);
  const isClose = zoom > 1 || lens;
  const { src, failed, onFailed } = usePlayer(`/api/v1/files/${isClose ? fileId : (small ?? fileId)}`);
  const closer = (by: number) => setZoom((before) => Math.min(Math.max(before * by, 1), MOST));
  useKeys([
    { keys: "z", label: "Closer", group: "Also", run: () => closer(2) }, { keys: "Z", label: "Further away", group: "Also", run: () => closer(0.5) },
    { keys: "m", label: "Magnifier", group: "Also", run: () => setLens((on) => !on) },
  ]);
  if (failed) return <p className="second">This browser cannot show it. Download it and look at it in a program of its own.</p>;
  return (
    <>
      <div className="picture-scroll">
        <div className="stage" style={zoom > 1 ? { width: `${zoom * 100}%` } : undefined}>
          <button type="button" className="picture-button" onClick={() => (zoom < MOST ? closer(2) : setZoom(1))}><img ref={picture} className={zoom > 1 ? "is-close" : undefined} src={src} alt={`${alt}, ${zoom} times. Pressed, it comes closer.`} onError={onFailed} /></button>
          {lens && <Magnifier of={picture} />}
        </div>
      </div>
      <div className="player-foot">
        <Button kind="quiet" keys="z" onClick={() => closer(2)}><ZoomIn className="icon" aria-hidden="true" />Closer</Button>
        <Button kind="quiet" keys="Z" onClick={() => closer(0.5)}><ZoomOut className="icon" aria-hidden="true" />Further away</Button>
        <Button kind="quiet" keys="m" aria-pressed={lens} onClick={() => setLens(!lens)}><Search className="icon" aria-hidden="true" />Magnifier</Button>
      </div>
    </>
  );
}
