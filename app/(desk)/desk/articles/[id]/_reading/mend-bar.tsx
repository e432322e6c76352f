import { Button } from "../../../../_components/button";
import { Dialog } from "../../../../_components/dialog";
import { Kbd } from "../../../../_components/kbd";
import type { ArticleShape } from "../../../../../../lib/articles/shapes.ts";

type Appearance = ArticleShape["appearances"][number];

/** While a passage is chosen for a claim that lost its own: which claim, and how. */
export function MendBar({ appearance: { statement, language }, onLeave }: { appearance: Appearance; onLeave: () => void }) {
  return (
    <section className="mend-bar own-bar" aria-label="Choosing a passage">
      <p role="status"><b>Choose the passage for</b> “<span className="said" lang={language} dir="auto">{statement}</span>” <span className="second">Select its words in the text, or move to them with <Kbd keys="j" /> <Kbd keys="k" />, then put the claim there.</span></p>
      <Button keys="Escape" onClick={onLeave}>Leave it as it is</Button>
    </section>
  );
}

export function RemoveDialog({ appearance, onStay, onRemove }: { appearance: Appearance | null; onStay: () => void; onRemove: () => void }) {
  return (
    <Dialog open={appearance !== null} onClose={onStay} title="Take the claim off this article?"
      says={<>“<span lang={appearance?.language} dir="auto">{appearance?.statement}</span>” no longer appears here, then. The claim, its evidence and its earlier revisions stay.</>}
      foot={<><Button onClick={onStay}>Leave it</Button><Button kind="primary" onClick={onRemove}>Take it off</Button></>} />
  );
}
