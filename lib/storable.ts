/** What pages and files say, so that both engines can keep it. Of what people write the input schemas take care. Pure. */

/** Postgres keeps neither a NUL nor half a surrogate pair. */
export const storable = (text: string): string => text.replaceAll("\0", "").toWellFormed();

/** The same for every text in a JSON value, keys too; each is cut to `most` characters, as a page may choose addresses of megabytes. */
export function storableJson(value: unknown, most = 10_000): unknown {
  if (typeof value === "string") return cut(storable(value), most);
  if (Array.isArray(value)) return value.map((held) => storableJson(held, most));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [cut(storable(key), most), storableJson(held, most)]));
}

/** Ends in a sign that says so. */
export const cut = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1).toWellFormed()}…`);
