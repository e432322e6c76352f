/** Two people's changes of an article's details, field by field. Pure. */
import { type Facts, factNames } from "../../_form/facts.ts";

export type Clash = { name: keyof Facts; yours: Facts[keyof Facts]; theirs: Facts[keyof Facts] };
export type Merged = { facts: Facts; /** Fields that both changed, differently: `facts` holds yours. */ clashes: Clash[]; /** Fields that only they changed. */ taken: (keyof Facts)[] };

/** What only one side changed is kept; where both did, yours stands until one chooses. */
export function merged(base: Facts, theirs: Facts, yours: Facts): Merged {
  const clashes = factNames.filter((name) => theirs[name] !== base[name] && yours[name] !== base[name] && theirs[name] !== yours[name]);
  const taken = factNames.filter((name) => theirs[name] !== base[name] && yours[name] === base[name]);
  const facts = Object.fromEntries(factNames.map((name) => [name, taken.includes(name) ? theirs[name] : yours[name]])) as Facts;
  return { facts, clashes: clashes.map((name) => ({ name, yours: yours[name], theirs: theirs[name] })), taken };
}

/** What differs, as the API takes it. */
export function changeOf(base: Facts, facts: Facts): Partial<Facts> {
  return Object.fromEntries(factNames.filter((name) => facts[name] !== base[name]).map((name) => [name, facts[name]])) as Partial<Facts>;
}
