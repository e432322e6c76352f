/** What the activity shows, kept in the address so that it can be shared and gone back to. */

/** The kinds of things that have a history, by their word in the log. */
export const thingWords = { claim: "claims", article: "articles", source: "sources", file: "files" } as const;
export const adminThingWords = { person: "people", token: "tokens", settings: "settings" } as const;

const allThings = { ...thingWords, ...adminThingWords };
export type ThingKind = keyof typeof allThings;
export const thingKindWords: Record<ThingKind, string> = allThings;

/** The actions worth looking for, as one would ask. */
export const actionsAsked: Record<string, string> = {
  create: "made or added", edit: "edited", submit: "submitted", approve: "approved", request_changes: "changes requested", publish: "published", retract: "retracted",
  assign: "assigned", comment: "commented", upload: "uploaded",
};
export const adminActionsAsked: Record<string, string> = { invite: "invited", sign_in: "signed in", revoke: "revoked" };

export type ActivityFilters = { person: string | null; thing: ThingKind | null; action: string | null };

export function filtersOf({ person, thing, action }: Record<string, string | string[] | undefined>): ActivityFilters {
  const known = (Object.keys(allThings) as ThingKind[]).find((one) => one === thing);
  return { person: typeof person === "string" && person ? person : null, thing: known ?? null, action: typeof action === "string" && action ? action : null };
}

export function activityHref(filters: ActivityFilters): string {
  const words = new URLSearchParams(given(filters)).toString();
  return words ? `/desk/activity?${words}` : "/desk/activity";
}

/** What the API is asked: only what was chosen. */
export function given(filters: ActivityFilters): Record<string, string> {
  return Object.fromEntries(Object.entries(filters).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}

/** Where a thing of an event can be looked at; null where it has no place of its own. */
export function placeOf({ kind, id }: { kind: string; id: string }): string | null {
  switch (kind) {
    case "claim": return `/desk/claims/${id}`;
    case "article": return `/desk/articles/${id}`;
    case "source": return `/desk/sources/${id}`;
    case "file": return `/desk/files/${id}`;
    case "snapshot": return `/desk/snapshots/${id}`;
    case "person": return "/desk/people";
    case "settings": return "/desk/settings";
    default: return null;
  }
}
