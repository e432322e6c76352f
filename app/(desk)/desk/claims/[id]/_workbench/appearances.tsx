"use client";

import { Ellipsis } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { Menu, type MenuItem } from "../../../../_components/menu";
import type { AppearanceShape } from "../../../../../../lib/claims/shapes.ts";
import { useClaim } from "../_state/use-claim";
import { AddPlace } from "./add-place";
import { placeWords } from "./appearance-words.ts";
import { useMayChange } from "./use-may-change";

/** Every place the claim appears in, and how each stands there now. `shownId` where there is a choice of passages. */
export function Appearances({ shownId, onShow }: { shownId: string | null; onShow: (id: string) => void }) {
  const { claim } = useClaim();
  const mayChange = useMayChange();
  const [adding, setAdding] = useState(false);
  return (
    <section aria-labelledby="h-appears">
      <h3 id="h-appears">Where it appears</h3>
      {claim.appearances.length === 0 && <p>Not noted yet.</p>}
      <ul>
        {claim.appearances.map((place) => <Place key={place.id} place={place} onShow={shownId !== null && place.articleId && place.id !== shownId ? () => onShow(place.id) : null} />)}
      </ul>
      {mayChange && <button type="button" className="link-button" onClick={() => setAdding(true)}>Add a place</button>}
      {adding && <AddPlace onClose={() => setAdding(false)} />}
    </section>
  );
}

function Place({ place, onShow }: { place: AppearanceShape; onShow: (() => void) | null }) {
  const { claim, articles } = useClaim();
  const mayChange = useMayChange();
  const { title, language, facts, needsMending } = placeWords(place, articles, { only: claim.appearances.length === 1 });
  const href = place.articleId ? `/desk/articles/${place.articleId}` : null;
  return (
    <li className="place-line">
      <p>
        {href ? <Link href={href} lang={language ?? undefined} dir="auto">{title}</Link> : <a href={place.url ?? ""} rel="noreferrer" target="_blank" dir="ltr">{title}</a>}
        {facts.length > 0 && <span className="second">{facts.join(" · ")}</span>}
        {needsMending && href && <span><Link href={href}>Mend it in the article</Link></span>}
        {onShow && <button type="button" className="link-button" onClick={onShow}>Show this passage</button>}
      </p>
      {mayChange && <PlaceMenu place={place} title={title} />}
    </li>
  );
}

function PlaceMenu({ place, title }: { place: AppearanceShape; title: string }) {
  const { edit } = useClaim();
  const items: MenuItem[] = [
    ...(place.first ? [] : [{ label: "Mark as the first", run: () => edit({ on: "appearance", id: place.id, to: { first: true } }) }]),
    { label: "Remove", detail: "The article itself stays", run: () => edit({ on: "disappear", id: place.id }) },
  ];
  return <Menu name={`More about ${title}`} label={<Ellipsis className="icon" aria-hidden="true" />} items={items} align="end" />;
}
