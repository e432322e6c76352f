"use client";

import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { FloatsProvider } from "../_components/floats";
import { Kbd } from "../_components/kbd";
import { useKeys } from "../_keys/use-keys";
import { useHelp } from "./help";
import { PersonMenu } from "./person-menu";
import { SearchButton } from "./search-button";

export type Crumb = { name: ReactNode; href: string };

export type ScreenProps = {
  /** Where one is: the last word of the place, and the page's h1 unless `ownHeading`. */
  title: ReactNode;
  /** The way here; the first is what Esc and the arrow lead back to. */
  way?: readonly Crumb[];
  /** The screen has an h1 of its own, such as the claim's statement. */
  ownHeading?: boolean;
  children: ReactNode;
};

/** Header and main of one screen. `children` fill the main part: a `.page` that scrolls, or a grid with scrolling parts. */
export function Screen({ title, way = [], ownHeading = false, children }: ScreenProps) {
  const router = useRouter();
  const [back] = way;
  useKeys([back && { keys: "Escape", label: "Back", group: "Move", notInPalette: true, run: () => router.push(back.href) }]);
  return (
    <FloatsProvider>
      {(floats) => (
        <>
          <header className="head">
            <Way title={title} way={way} ownHeading={ownHeading} />
            <Tools />
          </header>
          <main className="desk-main" id="main" tabIndex={-1}>{children}{floats}</main>
        </>
      )}
    </FloatsProvider>
  );
}

function Way({ title, way, ownHeading }: Required<Omit<ScreenProps, "children">>) {
  const here = <span aria-current="page">{title}</span>;
  const [back, ...between] = way;
  return (
    <nav className="place" aria-label="Place">
      {back && <Link className="back quiet" href={back.href}><ArrowLeft className="icon" aria-hidden="true" /><span>{back.name}</span></Link>}
      {between.map(({ name, href }) => <Link key={href} href={href}>{name}</Link>)}
      {ownHeading ? here : <h1>{here}</h1>}
    </nav>
  );
}

function Tools() {
  const { openMap, openPalette } = useHelp();
  return (
    <div className="head-tools">
      <SearchButton />
      <button className="quiet" type="button" onClick={openPalette}>All actions <Kbd keys="mod+k" /></button>
      <button className="quiet" type="button" onClick={openMap}>Keys <Kbd keys="?" /></button>
      <PersonMenu />
    </div>
  );
}
