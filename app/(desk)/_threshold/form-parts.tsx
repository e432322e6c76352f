"use client";

import type { ReactNode } from "react";
import { ErrorWords } from "../_components/field";
import { useInBrowser } from "../_components/in-browser";

/** What the server refused and no field is to blame for, above the button. */
export function RootError({ message }: { message: string | undefined }) {
  return <div role="alert">{message && <ErrorWords>{message}</ErrorWords>}</div>;
}

/** The one button of a form before the desk. It submits once the page's script runs: the browser's own way leads nowhere. */
export function Enter({ busy, children }: { busy: boolean; children: ReactNode }) {
  const ready = useInBrowser();
  return <button className="next-action" type={ready ? "submit" : "button"} aria-busy={busy || undefined}>{children}</button>;
}
