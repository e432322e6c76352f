import anyAscii from "any-ascii";

/**
 * The text in ASCII letters, whatever its script; case is kept. Ukrainian goes by the table of the Cabinet of Ministers
 * (resolution 55 of 2010), everything else by any-ascii; the soft and the hard sign are left out.
 * Without a language, a text with і, ї, є or ґ and none of ы, э, ё, ъ is taken for Ukrainian.
 */
export function transliterate(text: string, language?: string): string {
  const composed = text.normalize("NFC");
  return anyAscii((isUkrainian(composed, language) ? fromUkrainian(composed) : composed).replace(/[ьъ]/gi, ""));
}

function isUkrainian(text: string, language: string | undefined): boolean {
  if (language !== undefined) return /^uk(-|$)/i.test(language);
  return /[іїєґ]/i.test(text) && !/[ыэёъ]/i.test(text);
}

function fromUkrainian(text: string): string {
  return text
    .replace(/(?<=\p{L})['’ʼ](?=\p{L})/gu, "")
    .replace(/зг/gi, (both) => cased("zgh", both))
    .replace(/(?<!\p{L})[єїйюя]/giu, (letter) => cased(atStart[letter.toLowerCase()] ?? letter, letter))
    .replace(/[гґєиїйюя]/gi, (letter) => cased(elsewhere[letter.toLowerCase()] ?? letter, letter));
}

const atStart: Record<string, string> = { є: "ye", ї: "yi", й: "y", ю: "yu", я: "ya" };
const elsewhere: Record<string, string> = { г: "h", ґ: "g", є: "ie", и: "y", ї: "i", й: "i", ю: "iu", я: "ia" };

function cased(letters: string, like: string): string {
  const first = like.charAt(0);
  return first === first.toLowerCase() ? letters : letters.charAt(0).toUpperCase() + letters.slice(1);
}
