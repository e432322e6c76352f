"use client";

import { ChevronDown } from "lucide-react";
import { lazy, Suspense } from "react";
import type { ComboboxProps } from "./combobox-box";
import { useInBrowser } from "./in-browser";
import { patiently } from "./patiently";

const Box = lazy(() => patiently(() => import("./combobox-box")).then((loaded) => ({ default: loaded.ComboboxBox })));

/**
 * A choice among many, found by typing: a button that opens a field over its list (or, with `inline`, field and list
 * in place). Loaded in the browser only, as it is heavy and writes styles that the desk's policy keeps out of server HTML.
 */
export function Combobox(props: ComboboxProps) {
  const inBrowser = useInBrowser();
  const standIn = props.inline ? <div className="combobox is-inline" aria-busy="true" /> : <StandIn {...props} />;
  return inBrowser ? <Suspense fallback={standIn}><Box {...props} /></Suspense> : standIn;
}

function StandIn({ chosen, placeholder, label, labelled }: ComboboxProps) {
  return (
    <>
      {labelled !== false && <span className="field-label">{label}</span>}
      <span className="box combobox-button" data-placeholder={chosen ? undefined : ""}>{chosen?.label ?? placeholder}<ChevronDown className="icon" aria-hidden="true" /></span>
    </>
  );
}
