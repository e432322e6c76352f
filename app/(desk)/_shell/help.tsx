"use client";

import { useRouter } from "next/navigation";
import { createContext, lazy, type ReactNode, Suspense, use, useMemo, useState } from "react";
import { patiently } from "../_components/patiently";
import { useKeys } from "../_keys/use-keys";
import { places } from "./places";

const KeyMap = lazy(() => patiently(() => import("../_keys/key-map")).then((loaded) => ({ default: loaded.KeyMap })));
const Palette = lazy(() => patiently(() => import("../_palette/palette")).then((loaded) => ({ default: loaded.Palette })));

type Shown = "map" | "palette" | "search" | null;
type HelpActions = { openMap: () => void; openPalette: () => void; openSearch: () => void };

const HelpContext = createContext<HelpActions>({ openMap: () => {}, openPalette: () => {}, openSearch: () => {} });
export const useHelp = (): HelpActions => use(HelpContext);

/** The key map, the palette and the search: each is loaded when it is first asked for. */
export function Help({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Shown>(null);
  const router = useRouter();
  const actions = useMemo(() => ({ openMap: () => setShown("map"), openPalette: () => setShown("palette"), openSearch: () => setShown("search") }), []);
  useKeys([
    { keys: "mod+k", label: "All actions", group: "Go", run: () => setShown((now) => (now ? null : "palette")), notInPalette: true },
    { keys: "/", label: "Search the desk", group: "Move", run: actions.openSearch },
    { keys: "?", label: "This map", group: "Go", run: actions.openMap },
    ...places.map((place) => place.keys !== undefined && { keys: place.keys, label: place.name, group: "Go" as const, run: () => router.push(place.href), notInPalette: true }),
  ]);
  const close = () => setShown(null);
  return (
    <HelpContext value={actions}>
      {children}
      <Suspense fallback={null}>
        {shown === "map" && <KeyMap onClose={close} />}
        {(shown === "palette" || shown === "search") && <Palette mode={shown} onClose={close} />}
      </Suspense>
    </HelpContext>
  );
}
