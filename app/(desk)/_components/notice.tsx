import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

/** Something happened: what, what was kept, what to do. A heading of its own, with the ways out under it. */
export function Notice({ title, children, actions, id }: { title: ReactNode; children?: ReactNode; actions?: ReactNode; id?: string }) {
  return (
    <section className="notice" id={id}>
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {actions && <div className="notice-actions">{actions}</div>}
    </section>
  );
}

/** One line that goes with the page: `lead` in ink, then what follows from it. */
export function Strip({ icon: Icon, lead, children, boxed = false, live = false }: { icon?: LucideIcon; lead: ReactNode; children?: ReactNode; boxed?: boolean; live?: boolean }) {
  return (
    <p className={boxed ? "strip is-boxed" : "strip"} role={live ? "status" : undefined}>
      {Icon && <Icon className="icon" aria-hidden="true" />}
      <b>{lead}</b>
      {children && <span>{children}</span>}
    </p>
  );
}

/** A place with nothing in it: what it is for, and the first step. */
export function Empty({ title, children, actions }: { title: ReactNode; children: ReactNode; actions?: ReactNode }) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p>{children}</p>
      {actions && <div className="notice-actions">{actions}</div>}
    </div>
  );
}
