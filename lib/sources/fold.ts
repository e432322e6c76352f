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

/** Combining diacritics of Latin, Greek and Cyrillic, points of Hebrew, vowel and Quranic marks of Arabic. */
const accents = /[\u0300-\u036F\u0483-\u0487\u0591-\u05BD\u05BF-\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F]/g;
/** Soft hyphens, zero-width characters, marks of direction, the Arabic tatweel. */
const invisible = /[\p{Cf}\u0640]/gu;
/** Inside a word: об'єднання, O’Brien. */
const apostrophes = /(?<=\p{L})['’ʼ`´](?=\p{L})/gu;
