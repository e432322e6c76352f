import { History, Inbox, ListChecks, type LucideIcon, Newspaper, SlidersHorizontal, UserRoundCog, UsersRound } from "lucide-react";

export type Place = { name: string; href: string; icon: LucideIcon; keys?: string; adminOnly?: boolean; notOnPhone?: boolean; /** What waits there is counted beside its name. */ counted?: "inbox" };

/** The places of the desk, in the order of the rail. Settings stands last, at its foot. */
export const places: readonly Place[] = [
  { name: "Queue", href: "/desk", icon: ListChecks, keys: "g q" },
  { name: "Articles", href: "/desk/articles", icon: Newspaper, keys: "g a" },
  { name: "Sources", href: "/desk/sources", icon: UsersRound, keys: "g s" },
  { name: "Inbox", href: "/desk/inbox", icon: Inbox, keys: "g i", counted: "inbox" },
  { name: "Activity", href: "/desk/activity", icon: History },
  { name: "People", href: "/desk/people", icon: UserRoundCog, notOnPhone: true },
  { name: "Settings", href: "/desk/settings", icon: SlidersHorizontal, notOnPhone: true },
];

/** Claims belong to the queue, wherever their address stands. */
export function isAt(place: Place, path: string): boolean {
  if (place.href === "/desk") return path === "/desk" || path.startsWith("/desk/claims");
  return path === place.href || path.startsWith(`${place.href}/`);
}
