/** The names of columns in CSV and of keys in JSON. Capitals, spaces, `_` and `-` make no difference. Pure. */

/** For people: what each may be called, and what it holds. */
export const columns = {
  publisher: ["publisher"], publisherUrl: ["publisher_url", "publisher_site"], url: ["url", "review_url", "page"], claim: ["claim", "claim_reviewed", "statement"],
  claimant: ["claimant", "claimed_by"], claimedAt: ["claimed_at", "claim_date"], rating: ["rating", "rating_words", "text_rating", "verdict"], ratingValue: ["rating_value"],
  bestRating: ["best_rating", "best"], worstRating: ["worst_rating", "worst"], publishedAt: ["published_at", "date_published", "review_date"], language: ["language", "in_language"],
  appearances: ["appearances", "appearance"], kind: ["kind"], claimantKind: ["claimant_kind"], topics: ["topics", "topic"], articleUrl: ["article_url"],
} as const;
export type Column = keyof typeof columns;

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, "");
const byName = new Map(Object.entries(columns).flatMap(([column, names]) => [column, ...names].map((name) => [plain(name), column as Column] as const)));

/** Undefined for a name that means nothing here. */
export const columnOf = (name: string): Column | undefined => byName.get(plain(name));

/** What a file calls its columns, where it gives them names of its own. */
export type ColumnNames = Partial<Record<Column, string>>;

/** The name by which people find a column again: the file's own, else the first by which it is known. */
export const nameIn = (names: ColumnNames, column: Column): string => names[column] ?? columns[column][0];
