/** The words of the domain that describe a source. */

export const sourceKinds = [
  "news_agency", "official_body", "news_outlet", "person", "expert", "eyewitness",
  "document", "dataset", "video", "image", "social_account", "unnamed",
] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** NATO Admiralty code, the letter: A completely reliable … E unreliable, F cannot be judged. */
export const reliabilities = ["A", "B", "C", "D", "E", "F"] as const;
export type Reliability = (typeof reliabilities)[number];

/** Two words every registry of affiliations has; every other slug names a party to the dispute. */
export const INDEPENDENT = "independent";
export const UNKNOWN = "unknown";
