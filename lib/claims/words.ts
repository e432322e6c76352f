/** The words of the domain that describe a claim. Everything that names one of them imports it from here. */

export const claimKinds = ["fact", "figure", "attribution", "authenticity"] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** A finding (one item's) and a verdict (the claim's) share their three words, never their field. */
export const verdicts = ["confirmed", "disputed", "unverified"] as const;
export type Verdict = (typeof verdicts)[number];

export const claimantKinds = ["person", "organisation"] as const;
export type ClaimantKind = (typeof claimantKinds)[number];

export const relationKinds = ["contradicts", "same_as", "follows_from"] as const;
export type RelationKind = (typeof relationKinds)[number];

/** Relations that hold in both directions: stored once, seen from both claims. */
export const symmetricRelations: readonly RelationKind[] = ["contradicts", "same_as"];
