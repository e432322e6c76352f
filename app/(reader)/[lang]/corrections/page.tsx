import type { Metadata } from "next";
import { visitor } from "@/_server";
import { publicationWords } from "../../../../lib/publishing/plain-words.ts";
import { corrections } from "../../../../lib/publishing/queries.ts";
import { sayDate } from "../../../../lib/when.ts";
import { Changes } from "../../_components/changes";
import { When } from "../../_components/section";

export const metadata: Metadata = { title: "Corrections", description: "Everything that was changed after it was published, with its reason.", alternates: { canonical: "/corrections" } };

type Props = { searchParams: Promise<{ before?: string }> };

export default async function Corrections({ searchParams }: Props) {
  const { before } = await searchParams;
  const { items, next } = await corrections(await visitor(), { limit: 50, ...(before && { cursor: before }) }).catch(() => ({ items: [], next: null }));
  return (
    <main id="main">
      <div className="wrap">
        <header className="home-head">
          <h1>Corrections</h1>
          <p className="quiet">What was changed after it was published, with the reason and the words that changed. Nothing is changed without standing here.</p>
        </header>
        {items.length === 0 && <div className="sect"><div className="body empty"><p>No corrections so far.</p><p className="op">Each one will stand here with its date, its reason and the words that changed.</p></div></div>}
        {items.map(({ slug, statement, kind, number, note, at, changes }) => (
          <section className="sect" key={`${slug} ${at}`} aria-label={`${publicationWords[kind]}: ${statement}`}>
            <div className="hung">
              <h2>{publicationWords[kind]}</h2>
              <p className="op quiet"><When at={at}>{sayDate(at.slice(0, 10))}</When></p>
            </div>
            <div className="body">
              <p className="lead-in"><a href={number ? `/verdicts/${slug}#publication-${number}` : `/verdicts/${slug}`}>{statement}</a></p>
              {note && <p className="prose">{note}</p>}
              <Changes changes={changes} />
            </div>
          </section>
        ))}
        {next && <p className="stream-more op"><a href={`/corrections?before=${next}`}>Older corrections</a></p>}
      </div>
    </main>
  );
}
