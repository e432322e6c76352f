import type { AnalysisShape } from "../../../lib/evidence/analysis-shapes.ts";
import { timeCode } from "./time-code";

type Props = { frames: AnalysisShape["keyFrames"]; sheet: AnalysisShape["contactSheet"]; onSeek: (at: number) => void; /** The moment of the frame that was pressed, where no player shows it. */ chosen?: number };

/** The contact sheet: a frame of each scene. Pressed, it brings the player there, or is the one that is chosen. */
export function KeyFrames({ frames, sheet, onSeek, chosen }: Props) {
  if (frames.length === 0) return null;
  return (
    <section aria-labelledby="h-key-frames">
      <h2 id="h-key-frames">Key frames</h2>
      <ul className="key-frames">
        {frames.map(({ at, fileId }) => (
          <li key={fileId}>
            <button type="button" onClick={() => onSeek(at)} aria-label={chosen === undefined ? `Go to ${timeCode(at)}` : `The frame at ${timeCode(at)}`} aria-pressed={chosen === undefined ? undefined : chosen === at}>
              <img src={`/api/v1/files/${fileId}`} alt="" loading="lazy" /><span className="time-code">{timeCode(at)}</span>
            </button>
          </li>
        ))}
      </ul>
      {sheet && <p><a href={`/api/v1/files/${sheet}`} target="_blank" rel="noreferrer">All of them as one picture</a></p>}
    </section>
  );
}
