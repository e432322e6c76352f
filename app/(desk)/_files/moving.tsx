"use client";

import { Search } from "lucide-react";
import { useState } from "react";
import type { AnalysisShape } from "../../../lib/evidence/analysis-shapes.ts";
import type { FileView } from "../../../lib/evidence/file-view.ts";
import { Button } from "../_components/button";
import { useKeys } from "../_keys/use-keys";
import { usePlayer } from "../desk/claims/[id]/_evidence/use-player";
import { CiteMoment } from "./cite-moment";
import { KeyFrames } from "./key-frames";
import { Magnifier } from "./magnifier";
import { frameRate } from "./time-code";
import { TransportBar } from "./transport-bar";
import { useTransport } from "./use-transport";
import { Waveform } from "./waveform";

type Props = { file: FileView; as: "video" | "audio"; analysis: AnalysisShape };

/** A film or a sound: played, stepped through, looked at closely, and cited to the moment. */
export function Moving({ file, as, analysis }: Props) {
  const [lens, setLens] = useState(false);
  const { src, failed, onFailed } = usePlayer(`/api/v1/files/${file.id}`);
  const frames = as === "video" ? frameRate(analysis.metadata) : null;
  const { media, ...transport } = useTransport(frames?.rate ?? 1);
  useKeys([as === "video" && { keys: "m", label: "Magnifier", group: "Also", run: () => setLens((on) => !on) }]);
  if (failed) return <><p className="second">This browser cannot play it. Download it and look at it in a program of its own; what the desk found stands below.</p><KeyFrames frames={analysis.keyFrames} sheet={analysis.contactSheet} onSeek={null} /></>;
  const shared = { ref: media, src, controls: true, preload: "metadata", "aria-label": file.name, onError: onFailed, ...transport.listeners } as const;
  return (
    <>
      <div className="player">
        {as === "video" ? <div className="stage"><video playsInline muted {...shared} />{lens && <Magnifier of={media} />}</div> : <audio muted {...shared} />}
        {analysis.waveform && <Waveform fileId={file.id} duration={transport.duration} onSeek={transport.seek} time={transport.time} />}
        <TransportBar transport={transport} frames={frames} />
        <div className="player-foot">
          {as === "video" && <Button kind="quiet" keys="m" aria-pressed={lens} onClick={() => setLens(!lens)}><Search className="icon" aria-hidden="true" />Magnifier</Button>}
          <CiteMoment places={file.places} now={transport.now} />
        </div>
      </div>
      <KeyFrames frames={analysis.keyFrames} sheet={analysis.contactSheet} onSeek={(at) => { transport.seek(at); media.current?.scrollIntoView({ block: "nearest" }); }} />
    </>
  );
}
