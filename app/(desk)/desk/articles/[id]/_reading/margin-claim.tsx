import Link from "next/link";
import { WordsDiff } from "@/_components/words-diff";
import { markWords, VerdictMark } from "@/_components/verdict-mark";
import { stageWords } from "@/(desk)/_components/stage-trail";
import type { Place } from "../_model/places.ts";
import type { Mend } from "./use-mending";

export type MarginProps = { place: Place; isCurrent: boolean; onCurrent: (key: string | null) => void; mend?: Mend | undefined };

/** A claim beside its paragraph: mark, statement, verdict and stage. It leads to the claim; a drifted one says what changed. */
export function MarginClaim({ place, isCurrent, onCurrent, mend }: MarginProps) {
  const { key, claimId, statement, language, mark, stage, state } = place;
  return (
    <li id={`claim-${key}`} className={isCurrent ? "margin-item is-current" : "margin-item"} onPointerEnter={() => onCurrent(key)} onPointerLeave={() => onCurrent(null)}>
      <Link className="margin-claim" href={`/desk/claims/${claimId}`} prefetch={false} onFocus={() => onCurrent(key)} onBlur={() => onCurrent(null)}>
        {mark ? <VerdictMark mark={mark} size={16} /> : <span className="no-mark" />}
        <span className="statement" lang={language} dir="auto">{statement}</span>
        <span className="second">{mark ? markWords[mark] : "No verdict yet"} · {stageWords[stage].toLowerCase()}</span>
      </Link>
      {state === "drifted" && <Drifted place={place} mend={mend} />}
    </li>
  );
}

function Drifted({ place, mend }: { place: Place; mend: Mend | undefined }) {
  const { made, anchor, language } = place;
  const sameWords = made?.exact === anchor?.exact;
  return (
    <div className="anchor-state">
      <p>
        <b>Drifted.</b> {sameWords || !made || !anchor ? <>The words around it changed{made && ` since version ${made.articleVersion}`}.</>
          : <>Since version {made.articleVersion}: <q className="said" lang={language} dir="auto"><WordsDiff before={made.exact} after={anchor.exact} /></q></>}
      </p>
      {mend && (mend.allowed(place).may ? (
        <p>
          <button className="link-button" type="button" onClick={() => void mend.keep(place)}>Keep this place</button> or{" "}
          <button className="link-button" type="button" onClick={() => mend.choose(place)}>choose another</button>
        </p>
      ) : null)}
      {mend && <p className="second">{wordsOf(mend.allowed(place))}</p>}
    </div>
  );
}

export const wordsOf = (allowed: ReturnType<Mend["allowed"]>): string | null => (allowed.may ? allowed.warning : allowed.why);
