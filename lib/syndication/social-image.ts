/** Draws the picture of a verdict. For the worker and the desk alone: it loads fonts and a native renderer. I/O. */
import { fileURLToPath } from "node:url";
import { renderAsync, Resvg, type ResvgRenderOptions } from "@resvg/resvg-js";
import type { PublicVerdict } from "../publishing/shapes.ts";
import type { Desk } from "../publishing/settings.ts";
import { versionFor, type Written } from "../publishing/language-version.ts";
import type { SiteLanguage } from "../site/languages.ts";
import { wordsIn } from "../site/words.ts";
import { sayDate } from "../when.ts";
import { type Measure, socialDrawing } from "./social-drawing.ts";
import { element } from "./xml.ts";

type Drawn = Pick<PublicVerdict, "statement" | "language" | "rationale" | "translations" | "verdict" | "retracted" | "publication">;

/** PNG, 1200 by 630. The claim in the words that a page in this language shows; word and date in that language. */
export async function socialImage({ verdict, language, desk }: { verdict: Drawn; language: SiteLanguage; desk: Pick<Desk, "name"> }): Promise<Uint8Array> {
  const { statement, language: tongue } = versionFor<Written>(verdict, verdict.translations, language);
  const mark = verdict.retracted || !verdict.verdict ? "retracted" : verdict.verdict;
  const options = optionsFor(statement + desk.name);
  const shown = {
    mark, word: wordsIn(language, "marks")(`words.${mark}`), claim: statement, language: tongue, desk: desk.name,
    date: sayDate((verdict.retracted?.at ?? verdict.publication.publishedAt).slice(0, 10), language),
  } as const;
  const picture = await renderAsync(socialDrawing(shown, measuring(options)), options);
  return picture.asPng();
}

/** TrueType, whole files: of anything else the renderer draws nothing, without a word. */
const fontFiles = [
  import.meta.resolve("@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf"),
  import.meta.resolve("@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf"),
  import.meta.resolve("@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf"),
  import.meta.resolve("@expo-google-fonts/noto-naskh-arabic/600SemiBold/NotoNaskhArabic_600SemiBold.ttf"),
].map((address) => fileURLToPath(address));

/** Our own fonts know Latin, Cyrillic, Greek and Arabic; for another script, those of the machine are looked through too. */
function optionsFor(text: string): ResvgRenderOptions {
  const isOurs = !/[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]/u.test(text);
  return { font: { fontFiles, loadSystemFonts: !isOurs, defaultFontFamily: "Source Serif 4" } };
}

/**
 * Each word is measured once for a picture. The renderer tells the extent of the ink, without the room that a letter
 * keeps around itself: so a word is measured between two bars, less the bars.
 */
function measuring(options: ResvgRenderOptions): Measure {
  const known = new Map<string, number>();
  const bars = inkOf("||", options);
  return (text) => {
    const found = known.get(text) ?? inkOf(`|${text}|`, options) - bars;
    known.set(text, found);
    return found;
  };
}

function inkOf(text: string, options: ResvgRenderOptions): number {
  const line = element("text", { x: 0, y: 200, "font-family": "Source Serif 4, Noto Naskh Arabic", "font-size": 100 }, text);
  const svg = element("svg", { xmlns: "http://www.w3.org/2000/svg", width: 10_000, height: 400 }, line);
  return new Resvg(svg.xml, options).getBBox()?.width ?? 0;
}
