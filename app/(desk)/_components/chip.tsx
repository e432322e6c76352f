import { type LucideIcon, X } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

/** A short name that stands for a thing: a source, a topic, an alias. With `href` it leads there, with `onRemove` it can be taken away. */
export function Chip({ children, icon: Icon, href, onRemove, removeWords, lang }: { children: ReactNode; icon?: LucideIcon; href?: string; onRemove?: () => void; removeWords?: string; lang?: string }) {
  const inside = <>{Icon && <Icon aria-hidden="true" />}<span lang={lang} dir={lang ? "auto" : undefined}>{children}</span></>;
  if (href) return <Link className="chip" href={href}>{inside}</Link>;
  return (
    <span className="chip">
      {inside}
      {onRemove && <button type="button" onClick={onRemove} aria-label={removeWords ?? "Remove"}><X className="icon-small" aria-hidden="true" /></button>}
    </span>
  );
}
