// Makes the fonts of readers' pages: of each face in app/(reader)/fonts.css with a file of ours, the letters of its range.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import subsetFont from "subset-font";

const folder = join(import.meta.dirname, "..", "app", "(reader)");
const expo = join(import.meta.dirname, "..", "node_modules", "@expo-google-fonts");
const wholes = {
  "Source Serif 4 400": "source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
  "Source Serif 4 600": "source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
  "Noto Naskh Arabic 400": "noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf",
};
// Arabic needs every feature to join its letters; of the serif, small capitals and old figures are never asked for.
const featuresOf = (family) => (family.startsWith("Source") ? { keepFeatures: ["kern", "liga", "locl", "mark", "mkmk", "ccmp", "tnum", "lnum"] } : {});

const face = /font-family: "(?<family>[^"]+)"; font-weight: (?<weight>\d+);[^}]*?url\("\.\/(?<file>_fonts\/[^"]+)"\)[^}]*?unicode-range: (?<range>[^;]+);/g;
for (const { groups: { family, weight, file, range } } of readFileSync(join(folder, "fonts.css"), "utf8").matchAll(face)) {
  const whole = readFileSync(join(expo, wholes[`${family} ${weight}`]));
  const made = await subsetFont(whole, lettersOf(range), { targetFormat: "woff2", noHinting: true, ...featuresOf(family) });
  writeFileSync(join(folder, file), made);
  process.stdout.write(`${file} ${made.length}\n`);
}

/** `U+0401, U+0410-044F` as the letters themselves. */
function lettersOf(range) {
  return range.split(",").flatMap((part) => {
    const [from, to = from] = part.trim().slice(2).split("-").map((digits) => Number.parseInt(digits, 16));
    return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));
  }).join("");
}
