"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useInboxCount } from "../_inbox/use-inbox";
import { usePerson } from "./person";
import { isAt, places } from "./places";

/** The desk's places: a rail at the side, a bar at the foot of a phone. */
export function Rail() {
  const path = usePathname();
  const { roles } = usePerson();
  const waiting = useInboxCount(roles.includes("fact_checker") || roles.includes("editor"));
  return (
    <nav className="rail" aria-label="Desk">
      <Link className="rail-home" href="/desk" aria-label="Corroborate, the desk"><span aria-hidden="true">C</span></Link>
      {places.map((place, at) => {
        const { name, href, icon: Icon, notOnPhone, counted } = place;
        const classes = [notOnPhone && "is-desktop", at === places.length - 1 && "rail-last"].filter(Boolean).join(" ");
        return (
          <Link key={href} href={href} className={classes || undefined} aria-current={isAt(place, path) ? "page" : undefined}>
            <Icon aria-hidden="true" /><span>{name}</span>{counted && waiting > 0 && <><span className="sr">{waiting} new</span><span className="rail-count" aria-hidden="true">{waiting > 99 ? "99+" : waiting}</span></>}
          </Link>
        );
      })}
    </nav>
  );
}
