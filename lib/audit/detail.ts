/** What may be told of an event's detail. An allow-list: the rest of it is for the chain alone. */

type Told = { action: string; thingKind: string; detail: Record<string, unknown> };

/** To whom a claim was given, or whose token it is. */
export function personMeant({ detail: { personId } }: Pick<Told, "detail">): string | null {
  return typeof personId === "string" ? personId : null;
}

/** The fields that an edit names; "enabled" where a person may work here again. */
export function fieldsIn({ action, thingKind, detail }: Told): string[] {
  if (action !== "edit") return [];
  const named = [detail["fields"] ?? detail["changed"] ?? []].flat().filter((field) => typeof field === "string");
  return thingKind === "person" && detail["disabled"] === false ? named.map((field) => (field === "disabled" ? "enabled" : field)) : named;
}
