import { Button } from "../_components/button";
import { Strip } from "../_components/notice";

/** Says that the form holds what was typed before and not saved, and lets it go. */
export function Restored({ onDiscard }: { onDiscard: () => void }) {
  return <Strip boxed live lead="What you had typed here is back.">It is not saved yet. <Button kind="quiet" onClick={onDiscard}>Discard it</Button></Strip>;
}
