/** The picture that social networks show beside a verdict's address, as SVG of 1200 by 630. Pure: `measure` is given. */
import { isRightToLeft } from "../articles/language.ts";
import { largeMarks, type Mark, type MarkPart } from "../publishing/marks.ts";
import { element, type Xml } from "./xml.ts";

export type Shown = { mark: Mark; word: string; claim: string; language: string; desk: string; date: string };
/** How wide a text is drawn at 100 px, in px. */
export type Measure = (text: string) => number;

const paper = "#FCFCFA";
const ink = "#16191D";
const quiet = "#4A525C";
const hairline = "#DEDFD9";
const colours: Record<Mark, string> = { confirmed: "#0B6E6E", disputed: "#B3400E", unverified: "#4B5563", retracted: "#6B21A8" };
const family = "Source Serif 4, Noto Naskh Arabic";

const WIDTH = 1200;
const HEIGHT = 630;
const EDGE = 72;
const INNER = WIDTH - 2 * EDGE;
const CLAIM_TOP = 172;
const CLAIM_HEIGHT = 340;
const sizes = [72, 64, 56, 50, 44, 40, 36, 32, 28, 26] as const;

export function socialDrawing({ mark, word, claim, language, desk, date }: Shown, measure: Measure): string {
  const rtl = isRightToLeft(language);
  const { size, lines } = claimLines(quoted(claim.replace(/\s+/g, " ").trim(), language), { rtl, measure });
  const leading = size * leadingOf(rtl);
  // What is shorter than its place stands in the middle of it.
  const top = CLAIM_TOP + Math.max(0, (CLAIM_HEIGHT - lines.length * leading) / 2);
  return element(
    "svg", { xmlns: "http://www.w3.org/2000/svg", width: WIDTH, height: HEIGHT, viewBox: `0 0 ${WIDTH} ${HEIGHT}` },
    element("rect", { width: WIDTH, height: HEIGHT, fill: paper }),
    element("rect", { width: WIDTH, height: 12, fill: colours[mark] }),
    element("g", { transform: `translate(${EDGE} 68) scale(3.6)` }, ...largeMarks[mark].map((part) => partOf(part, colours[mark]))),
    text(word, { x: EDGE + 96, y: 122, size: 50, weight: 600, fill: colours[mark] }),
    ...lines.map((line, index) => text(line, { x: rtl ? WIDTH - EDGE : EDGE, y: top + index * leading + size * (rtl ? 1.05 : 0.95), size, weight: 400, fill: ink, rtl })),
    element("rect", { x: EDGE, y: 540, width: INNER, height: 2, fill: hairline }),
    text(fitted(desk, { most: INNER - 340, size: 30, measure }), { x: EDGE, y: 588, size: 30, weight: 600, fill: ink }),
    text(date, { x: WIDTH - EDGE, y: 588, size: 30, weight: 400, fill: quiet, end: true }),
  ).xml;
}

/** The largest letters in which the claim fits; at the smallest it is cut, with a sign that it was. */
export function claimLines(claim: string, { rtl, measure }: { rtl: boolean; measure: Measure }): { size: number; lines: string[] } {
  const smallest = sizes.at(-1) ?? 26;
  for (const size of sizes) {
    const lines = broken(claim, INNER, size, measure);
    if (lines.length * size * leadingOf(rtl) <= CLAIM_HEIGHT) return { size, lines };
  }
  const most = Math.floor(CLAIM_HEIGHT / (smallest * leadingOf(rtl)));
  const lines = broken(claim, INNER, smallest, measure).slice(0, most);
  return { size: smallest, lines: [...lines.slice(0, -1), cut(lines.at(-1) ?? "", { size: smallest, measure })] };
}

const leadingOf = (rtl: boolean): number => (rtl ? 1.55 : 1.26);

/** Lines of whole words; a word that is longer than a line is broken between its letters. */
function broken(given: string, most: number, size: number, measure: Measure): string[] {
  const width = (part: string) => (measure(part) * size) / 100;
  const space = width(" ");
  const lines: { words: string[]; width: number }[] = [];
  for (const word of given.split(" ").flatMap((each) => pieces(each, most, width))) {
    const last = lines.at(-1);
    const wide = width(word);
    if (last && last.width + space + wide <= most) Object.assign(last, { words: [...last.words, word], width: last.width + space + wide });
    else lines.push({ words: [word], width: wide });
  }
  return lines.map(({ words }) => words.join(" "));
}

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

function pieces(word: string, most: number, width: (part: string) => number): string[] {
  if (width(word) <= most) return [word];
  const letters = [...graphemes.segment(word)].map(({ segment }) => segment);
  const half = Math.ceil(letters.length / 2);
  return letters.length < 2 ? [word] : [letters.slice(0, half), letters.slice(half)].flatMap((part) => pieces(part.join(""), most, width));
}

function cut(line: string, { size, measure }: { size: number; measure: Measure }): string {
  const words = line.split(" ");
  while (words.length > 1 && (measure(`${words.join(" ")} …`) * size) / 100 > INNER) words.pop();
  return `${words.join(" ").replace(/[.,:;»”]+$/, "")} …`;
}

function fitted(given: string, { most, size, measure }: { most: number; size: number; measure: Measure }): string {
  const letters = [...graphemes.segment(given)].map(({ segment }) => segment);
  if ((measure(given) * size) / 100 <= most) return given;
  while (letters.length > 1 && (measure(`${letters.join("")}…`) * size) / 100 > most) letters.pop();
  return `${letters.join("")}…`;
}

function quoted(claim: string, language: string): string {
  const [open, close] = /^(uk|ru|be|ar|fa|fr|hy)(-|$)/i.test(language) ? ["«", "»"] : ["“", "”"];
  return `${open}${claim}${close}`;
}

type Placed = { x: number; y: number; size: number; weight: number; fill: string; rtl?: boolean; end?: boolean };

/** The renderer knows no `direction`: an isolate says it, and the anchor. */
function text(given: string, { x, y, size, weight, fill, rtl = false, end = false }: Placed): Xml {
  const isolated = rtl ? `\u2067${given}\u2069` : `\u2068${given}\u2069`;
  return element("text", { x, y: Math.round(y), "font-family": family, "font-size": size, "font-weight": weight, fill, ...((rtl || end) && { "text-anchor": "end" }) }, isolated);
}

function partOf(part: MarkPart, colour: string): Xml {
  if (part.shape === "circle") {
    const { cx, cy, r, dashes, offset } = part;
    return element("circle", { cx, cy, r, ...drawn(part, colour), "stroke-dasharray": dashes, "stroke-dashoffset": offset });
  }
  if (part.cut !== undefined) return element("path", { d: part.d, fill: "none", stroke: paper, "stroke-width": part.cut, "stroke-linecap": "round", "stroke-linejoin": "round" });
  return element("path", { d: part.d, ...drawn(part, colour), ...(part.round && { "stroke-linejoin": "round" }) });
}

const drawn = ({ fill, line }: MarkPart, colour: string) => ({ fill: fill ? colour : "none", ...(line !== undefined && { stroke: colour, "stroke-width": line }) });
