export type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** The fields that were given: a change names what it changes, and what it leaves out stays. */
export function definedOnly<T extends object>(change: T): Partial<Defined<T>> {
  // The cast states what the filter does, which the compiler cannot follow.
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<Defined<T>>;
}
