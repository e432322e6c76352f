import type { ReactNode } from "react";
import type { PublicEvidence } from "../../../lib/publishing/shapes.ts";
import { type Here, inLanguage, quoted } from "../../../lib/site/here.ts";
import { because, inEnglish } from "../../../lib/assessment/said.ts";
import { GraphicCover } from "./graphic-cover";
import { Sentence } from "./rules";

type Props = { here: Here; item: PublicEvidence };

/** The words as they were said, in the language of the verdict too, and what they were found in; nobody needs their own language translated. */
export function Quoted({ here, item, original }: Props & { original: string }) {
  const words = <Words here={here} item={item} original={original} />;
  return item.graphic && (item.quote || item.translation || item.transcript) ? <GraphicCover here={here} medium={item.medium}>{words}</GraphicCover> : words;
}

function Words({ here, item: { quote, language, translation, transcript }, original }: Props & { original: string }) {
  const gloss = translation && !isOwn(here, language) ? quoted(translation, original) : null;
  return (
    <>
      {quote && <blockquote className="quote" {...(language && inLanguage(language))}>{quote}</blockquote>}
      {gloss && <p className="gloss" {...inLanguage(original)}>{gloss.open}{gloss.rest}</p>}
      {transcript && (
        <details className="transcript">
          <summary className="op">{here.words("evidence")("transcript")}</summary>
          <p {...(language && inLanguage(language))}>{transcript}</p>
        </details>
      )}
    </>
  );
}

/** What a reader should know of an item besides its words. */
export function Remarks({ here, item }: Props) {
  const { counts, whyNot, whyNotSaid, url } = item;
  const [before, after] = [beforeCounting(here, item), afterCounting(here, item)];
  const said = [
    ...before, ...(!counts && whyNot && !isTheFinding(item) ? [<Sentence key="why" here={here} english={whyNot} said={whyNotSaid} />] : []), ...after,
    ...(url ? [<a key="url" href={url} rel="nofollow noreferrer">{here.words("evidence")("original")}</a>] : []),
  ];
  if (said.length === 0) return null;
  return <p className="aside op">{said.flatMap((part, index): ReactNode[] => (index === 0 ? [part] : [" ", part]))}</p>;
}

/** The mark beside it says so already. Older copies have the sentence in English alone. */
const isTheFinding = ({ finding, whyNot, whyNotSaid }: PublicEvidence): boolean =>
  finding === "unverified" && (whyNotSaid ? whyNotSaid.key === "isUnverified" : whyNot === inEnglish(because("isUnverified")));

function beforeCounting(here: Here, { reliesOn, attribution, language, translation, locator }: PublicEvidence): string[] {
  const t = here.words("evidence");
  return [
    reliesOn.length > 0 ? t("takesFrom", { names: reliesOn.map((each) => each.name).join(", ") }) : "",
    attribution === "unnamed" && reliesOn.length > 0 ? t("unnamedSpeaker") : "",
    language && !isOwn(here, language) ? t("inLanguage", { language: here.languageName(language), translated: translation ? "yes" : "no" }) : "",
    locator ? t("at", { locator }) : "",
  ].filter((remark) => remark !== "");
}

/** A cover says itself that what is behind it distresses. */
function afterCounting(here: Here, { graphic, source, quote, translation, transcript }: PublicEvidence): string[] {
  const t = here.words("evidence");
  return [graphic && !quote && !translation && !transcript ? t("graphic") : "", source.confidential && !quote ? t("keptBack") : ""].filter((remark) => remark !== "");
}

const isOwn = (here: Here, language: string | null): boolean => language?.split("-")[0] === here.language;
