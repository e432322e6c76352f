import type { Metadata } from "next";
import { visitor } from "@/_server";
import { homeStream } from "../../../lib/publishing/queries.ts";
import { sayDate } from "../../../lib/when.ts";
import { StreamEntry } from "../_components/stream-entry";
import { When } from "../_components/section";

export const metadata: Metadata = { alternates: { canonical: "/" } };

type Props = { searchParams: Promise<{ before?: string }> };

export default async function Home({ searchParams }: Props) {
  const { before } = await searchParams;
  const { items, next } = await homeStream(await visitor(), { limit: 30, ...(before && { cursor: before }) }).catch(() => ({ items: [], next: null }));
  const days = Map.groupBy(items, (item) => item.happened.at.slice(0, 10));
  return (
    <main id="main">
      <div className="wrap">
        <header className="home-head">
          <h1>Claims, and what the evidence says of them</h1>
          <p className="quiet">Each verdict shows its sources, its rules and its history, so that you can check it without us.</p>
        </header>
        <section aria-labelledby="latest">
          <h2 className="vh" id="latest">Latest verdicts and corrections</h2>
          {items.length === 0 && <div className="sect"><div className="body empty"><p>No verdict has been published yet.</p><p className="op">Each one will stand here as a sentence with its mark.</p></div></div>}
          <ol className="stream">
            {[...days].map(([day, entries]) => (
              <li className="day" key={day}>
                <h3><When at={day}>{sayDate(day)}</When></h3>
                <ol className="entries">
                  {entries.map((item) => <StreamEntry key={`${item.slug} ${item.happened.at}`} item={item} />)}
                </ol>
              </li>
            ))}
          </ol>
          {next && <p className="stream-more op"><a href={`/?before=${next}`}>Older verdicts and corrections</a></p>}
        </section>
      </div>
    </main>
  );
}
