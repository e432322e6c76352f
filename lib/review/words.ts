/** The words of the domain for where a claim stands and what is done with it. */

export const stages = ["draft", "in_review", "changes_requested", "approved", "published", "discarded"] as const;
export type Stage = (typeof stages)[number];

export const publicationKinds = ["first", "update", "correction", "clarification"] as const;
export type PublicationKind = (typeof publicationKinds)[number];

/** Guards a departure from which can be overridden with a written reason. */
export const overridable = ["assessment", "preserved", "quote-found"] as const;
export type Overridable = (typeof overridable)[number];
