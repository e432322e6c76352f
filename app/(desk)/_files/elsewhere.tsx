import { ExternalLink, Lock } from "lucide-react";
import type { AnalysisShape } from "../../../lib/evidence/analysis-shapes.ts";
import type { FileView } from "../../../lib/evidence/file-view.ts";
import { Strip } from "../_components/notice";
import { engines, isOfPicture } from "./engines";

/** Looking for the picture elsewhere: by its public address, or with a frame that the person uploads there. */
export function Elsewhere({ file: { id, places, name }, analysis }: { file: FileView; analysis: AnalysisShape }) {
  const isConfidential = places.some(({ confidential }) => confidential);
  const url = isConfidential ? undefined : places.map((place) => place.url).find(isOfPicture);
  const frame = analysis.keyFrames[0]?.fileId ?? analysis.thumbnail;
  return (
    <section aria-labelledby="h-elsewhere">
      <h2 id="h-elsewhere">Look for it elsewhere</h2>
      {isConfidential && <Strip boxed icon={Lock} lead="It comes from a confidential source.">What an engine gets it keeps and may show: send it nothing that could lead to them.</Strip>}
      <p className="help">{url
        ? "The desk asks nobody. These open in a tab of your own, and tell the engine the picture’s public address:"
        : "Engines look for a picture by its public address, and no item gives one here. Save a frame, then upload it there: the engine keeps what it gets, so never one that could lead to a source."}</p>
      {!url && <p><a href={`/api/v1/files/${frame ?? id}`} target="_blank" rel="noreferrer">Open {analysis.keyFrames.length > 0 ? "the first key frame" : frame ? "a small copy" : "the original"} of {name} to save it</a>{analysis.keyFrames.length > 1 && ", or any other of the key frames"}</p>}
      <ul className="engines">
        {engines.map(({ name: engine, by, home }) => <li key={engine}><a className="other-action" href={url ? by(url) : home} target="_blank" rel="noreferrer">{engine}<ExternalLink className="icon" aria-hidden="true" /></a></li>)}
      </ul>
    </section>
  );
}
