"use client";

import { Plus, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { languageName } from "../../../../../../lib/articles/language.ts";
import { useClaim } from "../_state/use-claim";
import { useVersions } from "./use-versions";
import { VersionDialog } from "./version-dialog";

const NEW = "";

/** The claim in further languages: each can be read beside the original, and written by those who may change the claim. */
export function LanguageVersions({ mayChange }: { mayChange: boolean }) {
  const { claim: { translations } } = useClaim();
  const { of } = useVersions();
  const [opened, setOpened] = useState<string | null>(null);
  if (translations.length === 0 && !mayChange) return null;
  return (
    <section className="language-versions" aria-labelledby="h-languages">
      <h3 id="h-languages">Language versions</h3>
      <ul>
        {translations.map(({ language }) => {
          const isOld = (of(language)?.outdated.length ?? 0) > 0;
          return (
            <li key={language}>
              <button type="button" className="chip" onClick={() => setOpened(language)}>
                {isOld && <TriangleAlert aria-hidden="true" />}<span>{languageName(language)}</span>{isOld && <span className="sr">perhaps outdated</span>}
              </button>
            </li>
          );
        })}
        {mayChange && <li><button type="button" className="quiet" onClick={() => setOpened(NEW)}><Plus className="icon" aria-hidden="true" />{translations.length === 0 ? "Add a language" : "Add"}<span className="sr">{translations.length === 0 ? "" : " a language"}</span></button></li>}
      </ul>
      {opened !== null && <VersionDialog key={opened} language={opened === NEW ? null : opened} mayChange={mayChange} onClose={() => setOpened(null)} />}
    </section>
  );
}
