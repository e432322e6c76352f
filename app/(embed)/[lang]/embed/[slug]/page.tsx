import type { Metadata } from "next";
import { type Mark, VerdictMark } from "@/_components/verdict-mark";
import { theDesk, visitor } from "@/_server";
import { plainFirstParagraph } from "../../../../../lib/markdown.ts";
import { verdictIn } from "../../../../../lib/publishing/language-version.ts";
import { getVerdict } from "../../../../../lib/publishing/queries.ts";
import type { PublicVerdict } from "../../../../../lib/publishing/shapes.ts";
import { findOr404 } from "../../../../(reader)/_components/find";
import { hereOf } from "../../../../(reader)/_components/here";
import { markIn } from "../../../../(reader)/_components/mark-word";
import { type Here, inLanguage, quoted } from "../../../../../lib/site/here.ts";
import { Foot } from "../_foot";

type Props = { params: Promise<{ lang: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { here, verdict: { statement, slug, verdict } } = await find(params);
  return { title: `${markIn(here, verdict ?? "retracted")}: ${statement}`, alternates: { canonical: here.link(`/verdicts/${slug}`) } };
}

/** A verdict in a frame: mark, claim, reason, and the way to the sources. Once retracted it says that, and nothing of before. */
export default async function EmbeddedVerdict({ params }: Props) {
  const { here, verdict } = await find(params);
  const { name } = await theDesk();
  const { slug, statement, language, claimant, rationale, retracted } = verdict;
  const mark: Mark = verdict.verdict ?? "retracted";
  const { open, rest } = quoted(statement, language);
  const t = here.words("embed");
  return (
    <main className={`card is-${mark}`}>
      <p className="kicker">{t("claim")}</p>
      <p className="ruling"><VerdictMark mark={mark} size={24} /><strong>{markIn(here, mark)}</strong></p>
      <h1 {...inLanguage(language)}>{open}{rest}</h1>
      <p className="by">{claimant ? here.words("home")("saidBy", { name: claimant.name }) : here.words("home")("saidByUnknown")}</p>
      {retracted ? <p className="reason">{t.rich("withdrawn", { note: retracted.note, desk: (chunks) => <span {...here.desk}>{chunks}</span> })}</p> : <p className="reason" {...inLanguage(language)}>{plainFirstParagraph(rationale ?? "")}</p>}
      <Foot here={here} desk={name} path={`/verdicts/${slug}`} says={t("full")} when={whenOf(here, verdict)} />
    </main>
  );
}

function whenOf({ words, day }: Here, { retracted, publication: { kind, publishedAt } }: PublicVerdict): string {
  const t = words("embed");
  if (retracted) return t("retracted", { date: day(retracted.at) });
  return kind === "first" ? t("published", { date: day(publishedAt) }) : t("corrected", { kind, date: day(publishedAt) });
}

async function find(params: Props["params"]) {
  const { lang, slug } = await params;
  const here = await hereOf(lang);
  const reader = await visitor();
  return { here, verdict: verdictIn(await findOr404(() => getVerdict(reader, slug)), here.language) };
}
