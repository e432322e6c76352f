import { Kbd } from "../../../../_components/kbd";

/** The keys that would land now, at the foot of the text. */
export function ArticleKeys({ chosen, mayMake }: { chosen: boolean; mayMake: boolean }) {
  return (
    <p className="keys">
      <span><Kbd keys="j" /><Kbd keys="k" />sentence</span>
      {chosen && <><span><Kbd keys="J" /><Kbd keys="K" />more, less</span><span><Kbd keys="h" /><Kbd keys="l" />begin a word earlier, later</span><span><Kbd keys="H" /><Kbd keys="L" />end</span></>}
      {chosen && mayMake && <><span><Kbd keys="c" />make a claim</span><span><Kbd keys="a" />add to a claim</span></>}
      {!chosen && mayMake && <span>Select words to make a claim of them</span>}
      <span><Kbd keys="?" />all keys</span>
    </p>
  );
}
