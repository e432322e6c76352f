"use client";

import { createContext, type ReactNode, use, useState } from "react";

const Floats = createContext<HTMLElement | null | undefined>(undefined);

/**
 * Where menus and lists float: within the page's main part, so that they stand in a landmark; in a dialog (undefined), at the
 * end of the document; null while the place is not there yet.
 */
export const useFloats = (): HTMLElement | null | undefined => use(Floats);

/** Around a screen: `children` is given the place itself, to stand at the end of its main part. */
export function FloatsProvider({ children }: { children: (place: ReactNode) => ReactNode }) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  return <Floats value={place}>{children(<div className="floats" ref={setPlace} />)}</Floats>;
}

/** Inside a dialog the rest of the page is out of reach, and so would be what floats in it. */
export function NoFloats({ children }: { children: ReactNode }) {
  return <Floats value={undefined}>{children}</Floats>;
}
