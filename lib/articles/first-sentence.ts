/** The first sentence of a text in one language, for a margin that holds no more. Pure. */

/** What ends with a stop and is no sentence: an initial, "U.S.", and what has no vowel: "Dr.", "ст.", "13 р.". */
const abbreviated = /(?:^|[\s(«“"])(?:\p{Lu}|(?:\p{L}\.)+\p{L}|(?:(?![aeiouyAEIOUYаеєиіїоуюяёыэАЕЄИІЇОУЮЯЁЫЭ])[\p{Script=Latin}\p{Script=Cyrillic}]){1,3})\.\s*$/u;

/** Longer ones are cut: a margin has no room for them, and a text of abbreviations alone would be looked through again for each. */
const MOST_READ = 1_000;

export function firstSentence(text: string, language: string): string {
  let sentence = "";
  for (const { segment } of new Intl.Segmenter(language, { granularity: "sentence" }).segment(text.slice(0, MOST_READ))) {
    sentence += segment;
    if (!abbreviated.test(sentence)) break;
  }
  return sentence.trim();
}
