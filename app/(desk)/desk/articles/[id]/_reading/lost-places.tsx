import { Unlink } from "lucide-react";
import Link from "next/link";
import type { ArticleShape } from "../../../../../../lib/articles/shapes.ts";
import { counted } from "@/(desk)/_words/claims";
import { keyOf, type Place } from "../_model/places.ts";
import { wordsOf } from "./margin-claim";
import type { Mend } from "./use-mending";

type Orphan = ArticleShape["appearances"][number];

/** What a new version did to claims: those whose words are gone, each with its ways out, and where to look for those that drifted. */
export function LostPlaces({ article, orphaned, drifted, mend }: { article: ArticleShape; orphaned: readonly Orphan[]; drifted: readonly Place[]; mend: Mend }) {
  if (orphaned.length + drifted.length === 0) return null;
  return (
    <section className="no-place" aria-labelledby="h-no-place">
      <h2 id="h-no-place">{title(orphaned.length, drifted.length)}</h2>
      {orphaned.length > 0 && <ul>{orphaned.map((orphan) => <Lost key={keyOf(orphan)} article={article} orphan={orphan} mend={mend} />)}</ul>}
      {drifted.length > 0 && (
        <div className="no-place-drifted">
          <p><b>{counted(drifted.length, "passage")} drifted.</b> <span className="second">Words changed in or around {drifted.length === 1 ? "it" : "them"}. Look whether they still say the same.</span></p>
          <ul>{drifted.map((place) => <li key={place.key}><a href={`#claim-${place.key}`} lang={place.language} dir="auto">{shortened(place.statement)}</a></li>)}</ul>
        </div>
      )}
    </section>
  );
}

function Lost({ article: { id, articleVersion }, orphan, mend }: { article: ArticleShape; orphan: Orphan; mend: Mend }) {
  const allowed = mend.allowed(orphan);
  return (
    <li>
      <p className="statement"><Link href={`/desk/claims/${orphan.claimId}`} prefetch={false} lang={orphan.language} dir="auto">{orphan.statement}</Link></p>
      <div className="no-place-says">
        <Unlink className="icon" aria-hidden="true" />
        <div>
          <p><b>Orphaned.</b> <span className="second">Its words are not in version {articleVersion.number}; the claim and its evidence are kept.</span></p>
          <p className="no-place-ways">
            {orphan.made && <Link href={`/desk/articles/${id}/versions/${orphan.made.articleVersion}#claim-${keyOf(orphan)}`}>Show it in version {orphan.made.articleVersion}</Link>}
            {allowed.may && <button className="link-button" type="button" onClick={() => mend.choose(orphan)}>Choose a passage</button>}
            {allowed.may && <button className="link-button" type="button" onClick={() => mend.askToRemove(orphan)}>Take it off this article</button>}
          </p>
          {wordsOf(allowed) && <p className="second">{wordsOf(allowed)}</p>}
        </div>
      </div>
    </li>
  );
}

function title(orphaned: number, drifted: number): string {
  if (orphaned === 0) return `${counted(drifted, "claim")} moved with the text`;
  return orphaned === 1 ? "1 claim has lost its place" : `${orphaned} claims have lost their place`;
}

const shortened = (words: string): string => ([...words].length > 120 ? `${[...words].slice(0, 117).join("").trimEnd()}…` : words);
