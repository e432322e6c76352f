import type { ReactNode } from "react";
import { markWords, VerdictMark } from "@/_components/verdict-mark";
import { type Verdict, verdicts } from "../../../lib/claims/words.ts";

const says: Record<Verdict, string> = {
  confirmed: "Two origins, from different sides, and none disputes.",
  disputed: "A named origin says otherwise.",
  unverified: "Neither of these yet.",
};

/** What stands before the desk: a form, and beside it what the marks mean. */
export function Threshold({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <main className="threshold">
      <div className="threshold-form">
        <h1>{title}</h1>
        {children}
      </div>
      <section className="threshold-side" aria-labelledby="what-marks-mean">
        <div>
          <p className="wordmark">Corroborate</p>
          <h2 id="what-marks-mean">Every verdict rests on sources that anyone can follow back to where they began.</h2>
        </div>
        <dl className="mark-words">
          {verdicts.map((mark) => (
            <div key={mark}><dt className="mark-word"><VerdictMark mark={mark} size={20} />{markWords[mark]}</dt><dd>{says[mark]}</dd></div>
          ))}
        </dl>
      </section>
    </main>
  );
}
