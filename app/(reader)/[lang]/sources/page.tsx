import type { Metadata } from "next";
import { visitor } from "@/_server";
import { sourcesIndex } from "../../../../lib/site/lists.ts";
import { sourceIn } from "../../../../lib/site/source-words.ts";
import { Empty } from "../../_components/empty";
import { hereOf, metadataOf } from "../../_components/here";
import { NamesInOrder } from "../../_components/names";

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const here = await hereOf((await params).lang);
  const t = here.words("sourcePages");
  return metadataOf(here, { path: "/sources", title: t("title"), description: t("description") });
}

export default async function Sources({ params }: Props) {
  const here = await hereOf((await params).lang);
  const t = here.words("sourcePages");
  const sources = await sourcesIndex(await visitor());
  return (
    <main id="main">
      <div className="wrap">
        <header className="home-head"><h1>{t("title")}</h1><p className="quiet">{t("intro")}</p></header>
        {sources.length === 0 && <Empty text={t("empty")} help={t("emptyHint")} />}
        <NamesInOrder here={here} facts="long" names={sources.map(({ source, count }) => ({
          name: source.name, href: here.link(`/sources/${source.slug}`), facts: `${sourceIn(here, source)}. ${t("count", { count }).replace(" ", "\u00a0")}`,
        }))} />
      </div>
    </main>
  );
}
