import { TriangleAlert } from "lucide-react";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { Kbd } from "./kbd";

/**
 * `primary` is the one filled next action of a screen, naming the step; `quiet` stands in a line of others; `grave` does
 * what nothing brings back, and bears the sign of it: colour belongs to findings and verdicts.
 */
export type ButtonKind = "primary" | "other" | "quiet" | "grave";

const classes: Record<ButtonKind, string> = { primary: "next-action", other: "other-action", quiet: "quiet", grave: "grave-action" };

type Looks = { kind?: ButtonKind; keys?: string | undefined; children: ReactNode };

/** A button; `busy` says that its work goes on (a second press does nothing). It is never greyed out. */
export function Button({ kind = "other", keys, busy = false, children, className = "", onClick, type = "button", ...rest }: ComponentProps<"button"> & Looks & { busy?: boolean }) {
  return (
    <button {...rest} type={type} className={`${classes[kind]} ${className}`} aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}>
      {kind === "grave" && <TriangleAlert className="icon" aria-hidden="true" />}
      {children}
      {keys && <Kbd keys={keys} />}
    </button>
  );
}

/** The same looks for going somewhere. */
export function ButtonLink({ kind = "other", keys, children, className = "", ...rest }: ComponentProps<typeof Link> & Looks) {
  return (
    <Link {...rest} className={`${classes[kind]} ${className}`}>
      {children}
      {keys && <Kbd keys={keys} />}
    </Link>
  );
}
