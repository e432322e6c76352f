/** Somebody else saved first: both sides of a form, field by field, so that neither is lost. Pure. */
import { mergedTexts } from "../desk/claims/[id]/_model/merge.ts";

export type Choice = "theirs" | "yours";

export type Side<Values> = {
  field: keyof Values & string;
  base: unknown;
  theirs: unknown;
  yours: unknown;
  /** Who changed it; "both" when they changed it to different things. */
  by: "them" | "you" | "both";
  /** One value that holds both changes, where there is one. */
  together: { value: unknown } | null;
};

type Three<Values> = { base: Values; theirs: Values; yours: Values };

/** Only what differs: history then says what was changed, and two people who change different fields do not meet in one. */
export function changesIn<Values extends object>(fields: readonly (keyof Values & string)[], before: Values, after: Values): Partial<Values> {
  const changes: Partial<Values> = {};
  for (const field of fields) if (!same(before[field], after[field])) changes[field] = after[field];
  return changes;
}

/** The fields that anybody changed. `prose` are those whose words can be put together. */
export function sidesOf<Values extends object>(fields: readonly (keyof Values & string)[], { base, theirs, yours }: Three<Values>, prose: readonly string[] = []): Side<Values>[] {
  return fields.flatMap((field) => {
    const three = { base: base[field], theirs: theirs[field], yours: yours[field] };
    const [they, you] = [!same(three.base, three.theirs), !same(three.base, three.yours)];
    if (!they && !you) return [];
    const by = they && you ? (same(three.theirs, three.yours) ? "them" : "both") : they ? "them" : "you";
    return [{ field, ...three, by, together: by === "both" ? togetherOf(three, prose.includes(field)) : null } satisfies Side<Values>];
  });
}

/** Theirs, with what only you changed, with both where that can be, and else with what you chose; theirs until you do. */
export function putTogether<Values extends object>(theirs: Values, sides: readonly Side<Values>[], choices: ReadonlyMap<string, Choice>): Values {
  const taken = sides.flatMap(({ field, by, together, yours }) => {
    if (by === "you") return [[field, yours] as const];
    if (by !== "both") return [];
    if (together) return [[field, together.value] as const];
    return choices.get(field) === "yours" ? [[field, yours] as const] : [];
  });
  return { ...theirs, ...Object.fromEntries(taken) };
}

function togetherOf({ base, theirs, yours }: Three<unknown>, isProse: boolean): { value: unknown } | null {
  if (isList(base) && isList(theirs) && isList(yours)) {
    const kept = theirs.filter((item) => !base.includes(item) || yours.includes(item));
    return { value: [...kept, ...yours.filter((item) => !base.includes(item) && !kept.includes(item))] };
  }
  if (isProse && typeof base === "string" && typeof theirs === "string" && typeof yours === "string") return { value: mergedTexts(base, theirs, yours) };
  return null;
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
