/** A single byte range of RFC 9110. Null when none, or several, are asked for: then the whole is given. Pure. */
export function rangeIn(header: string | undefined, size: number): { start: number; end: number } | "unsatisfiable" | null {
  const found = /^bytes=(\d*)-(\d*)$/i.exec(header?.trim() ?? "");
  if (!found || (found[1] === "" && found[2] === "")) return null;
  const [first, last] = [found[1], found[2]].map((digits) => (digits === "" || digits === undefined ? null : Number(digits)));
  if (first === null || first === undefined) {
    const length = Math.min(last ?? 0, size);
    return length === 0 ? "unsatisfiable" : { start: size - length, end: size - 1 };
  }
  const end = Math.min(last ?? size - 1, size - 1);
  if (first >= size) return "unsatisfiable";
  return first > end ? null : { start: first, end };
}
