import type { Metadata } from "next";
import { visitor } from "@/_server";
import { sourcesIndex } from "../../../../lib/site/lists.ts";
import { sourceIn } from "../../../../lib/site/source-words.ts";
import { hereOf, metadataOf } from "../../_components/here";

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
        <div className="sect"><div className="body">
          {sources.length === 0 && <div className="empty"><p>{t("empty")}</p><p className="op">{t("emptyHint")}</p></div>}
          <ul className="names">
            {sources.map(({ source, count }) => (
              <li key={source.slug}>
                <a dir="auto" href={here.link(`/sources/${source.slug}`)}>{source.name}</a>
                <span className="op quiet">{sourceIn(here, source)}. {t("count", { count })}</span>
              </li>
            ))}
          </ul>
        </div></div>
      </div>
    </main>
  );
}
