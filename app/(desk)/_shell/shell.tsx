"use client";

import type { ReactNode } from "react";
import { KeyLayer } from "../_keys/key-layer";
import { Help } from "./help";
import { OfflineStrip } from "./offline-strip";
import { type DeskPerson, PersonProvider } from "./person";
import { Rail } from "./rail";
import { SignInAgain } from "./sign-in-again";

/** Everything around a screen of the desk. The screen itself brings header and main, by `Screen`. */
export function Shell({ person, notice, children }: { person: DeskPerson; notice: string | null; children: ReactNode }) {
  return (
    <PersonProvider person={person}>
      <a className="skip" href="#main">Go to the content</a>
      <KeyLayer />
      <Help>
        <div className="desk">
          <aside className="desk-strips" aria-label="Notices">
            {notice && <p className="desk-notice">{notice}</p>}
            <OfflineStrip />
          </aside>
          <Rail />
          {children}
        </div>
      </Help>
      <SignInAgain email={person.email} />
    </PersonProvider>
  );
}
