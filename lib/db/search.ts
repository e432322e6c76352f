import { or, sql, type AnyColumn, type SQL } from "drizzle-orm";

/** Looks for folded words (lib/sources/fold.ts) in a folded column; every word must occur. The one place with LIKE. */
export function containsFolded(column: AnyColumn, folded: string): SQL | undefined {
  const words = folded.split(" ").filter((word) => word.length > 0).slice(0, 12);
  if (words.length === 0) return undefined;
  return sql.join(words.map((word) => sql`${column} like ${`%${word.replace(/[\\%_]/g, "\\$&")}%`} escape '\\'`), sql` and `);
}

/** As `containsFolded`, but one of the words is enough. */
export function containsOneOf(column: AnyColumn, folded: readonly string[]): SQL | undefined {
  return or(...folded.flatMap((word) => containsFolded(column, word) ?? []));
}
