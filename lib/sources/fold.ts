/**
 * A name as it is searched and compared: compatibility forms made plain (NFKC), lower case by locale-free rules,
 * accents taken off, punctuation to spaces, white space collapsed. Breve and diaeresis count as accents, so й folds
 * to и, ї to і and ё to е: who searches without them still finds. By way of upper case ß becomes ss and ı becomes i. Vowel signs of Indic and Thai scripts and the
 * voicing marks of kana are letters and stay.
 */
export function foldName(name: string): string {
  return name
    .toWellFormed()
    .normalize("NFKC")
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replaceAll("ς", "σ")
    .normalize("NFKD")
    .replace(accents, "")
    .normalize("NFC")
    .replace(invisible, "")
    .replace(apostrophes, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}

/** Diacritics that go with any script, points of Cyrillic, Hebrew and Arabic; not the voicing marks of kana. */
const accents = /[[\p{M}&&[\p{Script=Inherited}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}]]--[\u3099\u309A]]/gv;
/** Soft hyphens, zero-width characters, marks of direction, the Arabic tatweel. */
const invisible = /[\p{Cf}\u0640]/gu;
/** Inside a word: об'єднання, O’Brien. */
const apostrophes = /(?<=\p{L})['’ʼ`´](?=\p{L})/gu;
