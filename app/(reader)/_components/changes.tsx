import type { ReactNode } from "react";
import { WordsDiff } from "@/_components/words-diff";
import type { Change } from "../../../lib/claims/shapes.ts";
import type { Here } from "../../../lib/site/here.ts";
import { inLanguage } from "../../../lib/site/here.ts";
import { GraphicCover } from "./graphic-cover";
import { fieldIn, isProse, valueIn } from "../../../lib/site/change-words.ts";

type Props = { here: Here; changes: readonly Change[]; language: string; names?: ReadonlyMap<string, string> };

/** What a publication changed against the one before it, `language` being the claim's. `names` says what an evidence key is called. */
export function Changes({ here, changes, language, names }: Props) {
  const t = here.words("changes");
  const words = { lang: here.language, removed: t("removed"), added: t("added") };
  return (
    <>
      {changes.map(({ field, evidenceId, before, after, graphic }, index) => (
        <div className="change" key={index}>
          <p className="where">{fieldIn(here, field)}{evidenceId && names?.has(evidenceId) ? `, ${names.get(evidenceId)}` : ""}</p>
          <Cover here={here} isNeeded={graphic === true}>
            <p {...(isProse(field) && inLanguage(language))}><WordsDiff before={valueIn(here, field, before)} after={valueIn(here, field, after)} words={words} /></p>
          </Cover>
        </div>
      ))}
    </>
  );
}

const Cover = ({ here, isNeeded, children }: { here: Here; isNeeded: boolean; children: ReactNode }) =>
  (isNeeded ? <GraphicCover here={here} medium="words">{children}</GraphicCover> : children);
