import { Button } from "../../../../../_components/button";
import { ErrorWords } from "../../../../../_components/field";

export function MoreButton({ more, busy, failed, words }: { more: (() => void) | null; busy: boolean; failed: boolean; words: string }) {
  if (!more) return null;
  return <div className="history-more">{failed && <div role="alert"><ErrorWords>The desk did not answer. Try again.</ErrorWords></div>}<Button busy={busy} onClick={more}>{words}</Button></div>;
}
