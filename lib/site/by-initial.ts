/** Names in the order of a language, under their first letter where there are so many that one looks for it. Pure. */

/** As many are seen at a glance. */
const AT_A_GLANCE = 24;

type Initialled<Named> = { initial: string; names: Named[] };

/**
 * One group without an initial where there are few. Letters that the language holds for one (E and É in English, but
 * not И and Й in Ukrainian) stand together; what begins with no letter comes under "#".
 */
export function byInitial<Named extends { name: string }>(names: readonly Named[], language: string): Initialled<Named>[] {
  const inOrder = new Intl.Collator(language, { numeric: true });
  const sorted = names.toSorted((a, b) => inOrder.compare(wordsOf(a.name), wordsOf(b.name)));
  if (sorted.length === 0) return [];
  if (sorted.length <= AT_A_GLANCE) return [{ initial: "", names: sorted }];
  const sameLetter = new Intl.Collator(language, { sensitivity: "base" });
  const groups: Initialled<Named>[] = [];
  for (const named of sorted) {
    const initial = initialOf(named.name, { language, sameLetter });
    const last = groups.at(-1);
    if (last && sameLetter.compare(last.initial, initial) === 0) last.names.push(named);
    else groups.push({ initial, names: [named] });
  }
  return groups;
}

/** Quotation marks and brackets in front do not say where a name stands. */
const wordsOf = (name: string): string => name.replace(/^[^\p{L}\p{N}]+/u, "");

/** "E" for "école" too, in a language that takes both for one letter. */
function initialOf(name: string, { language, sameLetter }: { language: string; sameLetter: Intl.Collator }): string {
  const [first = ""] = wordsOf(name);
  if (!/^\p{L}$/u.test(first)) return "#";
  const [plain = first] = first.normalize("NFD");
  return (sameLetter.compare(plain, first) === 0 ? plain : first).toLocaleUpperCase(language);
}
