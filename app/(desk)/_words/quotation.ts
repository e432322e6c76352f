/** The marks that a language puts around a quotation. */

const angled = ["«", "»"] as const;
const low = ["„", "“"] as const;
const lowHigh = ["„", "”"] as const;
const curled = ["“", "”"] as const;
const cornered = ["「", "」"] as const;

const marksOf: Record<string, readonly [string, string]> = {
  ar: angled, be: angled, ca: angled, el: angled, es: angled, eu: angled, fa: angled, fr: angled, hy: angled, it: angled, kk: angled, no: angled, nb: angled, nn: angled, pt: angled, ru: angled, uk: angled, uz: angled,
  bg: low, cs: low, da: low, de: low, et: low, is: low, ka: low, lt: low, lv: low, mk: low, sk: low, sl: low,
  hr: lowHigh, hu: lowHigh, pl: lowHigh, ro: lowHigh, sr: lowHigh,
  ja: cornered,
};

/** English ones where the language is not known or has no others here. */
export function quotationMarks(language: string | null | undefined): readonly [string, string] {
  return marksOf[language?.split("-")[0]?.toLowerCase() ?? ""] ?? curled;
}

export function quoted(words: string, language: string | null | undefined): string {
  const [open, close] = quotationMarks(language);
  return `${open}${words}${close}`;
}
