"use client";

import { Search, VideoOff } from "lucide-react";
import { useState } from "react";
import type { AnalysisShape } from "../../../lib/evidence/analysis-shapes.ts";
import type { FileView } from "../../../lib/evidence/file-view.ts";
import { Button } from "../_components/button";
import { Strip } from "../_components/notice";
import { useKeys } from "../_keys/use-keys";
import { usePlayer } from "../desk/claims/[id]/_evidence/use-player";
import { CiteMoment } from "./cite-moment";
import { KeyFrames } from "./key-frames";
import { Magnifier } from "./magnifier";
import { frameRate, timeCode } from "./time-code";
import { TransportBar } from "./transport-bar";
import { useTransport } from "./use-transport";
import { Waveform } from "./waveform";

type Props = { file: FileView; as: "video" | "audio"; analysis: AnalysisShape };

/** A film or a sound: played, stepped through, looked at closely, and cited to the moment. Nothing of the original is fetched before that: who gets it stands in its custody log. */
export function Moving({ file, as, analysis }: Props) {
  const [lens, setLens] = useState(false);
  const frames = as === "video" ? frameRate(analysis.metadata) : null;
  const { media, ...transport } = useTransport({ rate: frames?.rate ?? 1, known: analysis.duration });
  const { src, failed, onFailed } = usePlayer(`/api/v1/files/${file.id}`, media);
  const turnLens = () => { transport.load(); setLens(!lens); };
  useKeys([as === "video" && { keys: "m", label: "Magnifier", group: "Also", run: turnLens }]);
  if (failed) return <Unplayable file={file} as={as} analysis={analysis} />;
  const shared = { ref: media, src, controls: true, preload: "none", "aria-label": file.name, onError: onFailed, ...transport.listeners } as const;
  return (
    <>
      <div className="player">
        {as === "video" ? <div className="stage"><video playsInline muted poster={analysis.thumbnail ? `/api/v1/files/${analysis.thumbnail}` : undefined} {...shared} />{lens && <Magnifier of={media} />}</div> : <audio muted {...shared} />}
        {analysis.waveform && <Waveform fileId={file.id} duration={transport.duration} onSeek={transport.seek} time={transport.time} />}
        <TransportBar transport={transport} frames={frames} />
        <div className="player-foot">
          {as === "video" && <Button kind="quiet" keys="m" aria-pressed={lens} onClick={turnLens}><Search className="icon" aria-hidden="true" />Magnifier</Button>}
          <CiteMoment places={file.places} now={transport.now} />
        </div>
      </div>
      <KeyFrames frames={analysis.keyFrames} sheet={analysis.contactSheet} onSeek={(at) => { transport.seek(at); media.current?.scrollIntoView({ block: "nearest" }); }} />
    </>
  );
}

/** Where the browser does not play it: how else to see it, and its key frames, of which each can be cited. */
function Unplayable({ file, as, analysis: { keyFrames, contactSheet } }: Props) {
  const [at, setAt] = useState(keyFrames[0]?.at ?? 0);
  return (
    <>
      <div className="player">
        <Strip boxed icon={VideoOff} lead={`This browser cannot play this ${as === "video" ? "film" : "sound"}.`}>
          <a href={`/api/v1/files/${file.id}`} target="_blank" rel="noreferrer">Download it</a> and open it in a program of your own.{keyFrames.length > 0 && " Its key frames stand below: press one, and its moment can be cited."}
        </Strip>
        {keyFrames.length > 0 && <div className="player-foot"><output className="time-code" aria-label="Moment">{timeCode(at)}</output><CiteMoment places={file.places} now={() => at} /></div>}
      </div>
      <KeyFrames frames={keyFrames} sheet={contactSheet} chosen={at} onSeek={setAt} />
    </>
  );
}
