import type { AnalysisShape } from "../../../lib/evidence/analysis-shapes.ts";
import { timeCode } from "./time-code";

type Props = Pick<{ frames: AnalysisShape["keyFrames"]; sheet: AnalysisShape["contactSheet"]; onSeek: ((at: number) => void) | null }, "frames" | "sheet" | "onSeek">;

/** The contact sheet: a frame of each scene. Pressed, it brings the player there. */
export function KeyFrames({ frames, sheet, onSeek }: Props) {
  if (frames.length === 0) return null;
  return (
    <section aria-labelledby="h-key-frames">
      <h2 id="h-key-frames">Key frames</h2>
      <ul className="key-frames">
        {frames.map(({ at, fileId }) => {
          const shown = <><img src={`/api/v1/files/${fileId}`} alt="" loading="lazy" /><span className="time-code">{timeCode(at)}</span></>;
          return <li key={fileId}>{onSeek ? <button type="button" onClick={() => onSeek(at)} aria-label={`Go to ${timeCode(at)}`}>{shown}</button> : <span>{shown}</span>}</li>;
        })}
      </ul>
      {sheet && <p><a href={`/api/v1/files/${sheet}`} target="_blank" rel="noreferrer">All of them as one picture</a></p>}
    </section>
  );
}
