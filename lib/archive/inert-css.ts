/** Style sheets that fetch nothing: known functions and at-rules only, pictures as data. Pure. */
import { cssTokens, type Token } from "./css-tokens.ts";

/** The text of `url("data:…")` for the address as it stands in the sheet, or null where there is no such picture. */
export type PictureAt = (address: string) => Promise<string | null>;

const atRules = new Set(["media", "supports", "layer", "container", "keyframes", "-webkit-keyframes", "page", "scope", "starting-style", "property"]);
/** None of these takes an address. What is new may: it is left out until somebody has looked. */
const functions = new Set(`
  rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark var env attr calc min max clamp round mod rem abs sign sin cos tan asin acos atan atan2 pow sqrt hypot log exp
  linear-gradient radial-gradient conic-gradient repeating-linear-gradient repeating-radial-gradient repeating-conic-gradient -webkit-linear-gradient -webkit-gradient from to color-stop
  translate translatex translatey translatez translate3d rotate rotatex rotatey rotatez rotate3d scale scalex scaley scalez scale3d skew skewx skewy matrix matrix3d perspective
  cubic-bezier steps linear blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia circle ellipse inset polygon path rect xywh
  minmax repeat fit-content counter counters not is where has matches -webkit-any nth-child nth-last-child nth-of-type nth-last-of-type lang dir host slotted part selector style and or
`.trim().split(/\s+/));

/** Written anew from its tokens, so that a browser reads what was judged here. */
export async function inertCss(css: string, pictureAt: PictureAt): Promise<string> {
  const out: string[] = [];
  const tokens = new Cursor(cssTokens(css));
  for (let token = tokens.next(); token; token = tokens.next()) {
    if (token.type === "at" && !atRules.has(token.value.toLowerCase())) {
      tokens.skipStatement();
      out.push(" ");
    } else if (token.type === "url") out.push(await pictureAt(token.value) ?? none(tokens.peek()));
    else if (token.type === "function" && !functions.has(token.value.toLowerCase())) {
      const address = token.value.toLowerCase() === "url" ? tokens.peek() : null;
      tokens.skipTo(")");
      out.push((address?.type === "string" && await pictureAt(address.value)) || none(tokens.peek()));
    } else out.push(token.type === "delim" && token.value === "<" ? lessThan(tokens.peek()) : written(token));
  }
  return out.join("");
}

class Cursor {
  private readonly tokens: Generator<Token>;
  private ahead: Token | null;

  constructor(tokens: Generator<Token>) {
    this.tokens = tokens;
    this.ahead = this.tokens.next().value ?? null;
  }

  peek(): Token | null { return this.ahead; }

  next(): Token | null {
    const token = this.ahead;
    this.ahead = this.tokens.next().value ?? null;
    return token;
  }

  /** Past the bracket that closes what was opened just before, whatever stands between. */
  skipTo(closing: string): void {
    const open = [closing];
    for (let token = this.next(); token; token = this.next()) {
      const closes = closingOf(token);
      if (closes) open.push(closes);
      else if (token.type === "delim" && token.value === open.at(-1)) {
        open.pop();
        if (open.length === 0) return;
      }
    }
  }

  /** Past an at-rule: its block, or its semicolon; the end of the block that it stands in is left. */
  skipStatement(): void {
    for (let token = this.ahead; token; token = this.ahead) {
      if (token.type === "delim" && token.value === "}") return;
      this.next();
      if (token.type === "delim" && token.value === ";") return;
      const closes = closingOf(token);
      if (closes) this.skipTo(closes);
      if (closes === "}") return;
    }
  }
}

const brackets: Record<string, string> = { "(": ")", "[": "]", "{": "}" };
const closingOf = (token: Token): string | null => (token.type === "function" ? ")" : token.type === "delim" ? brackets[token.value] ?? null : null);

/** No `<` is followed by what could begin a tag. */
const lessThan = (next: Token | null): string => (next?.type === "space" || (next?.type === "delim" && next.value === "=") ? "<" : "< ");

/** In the place of what is left out; apart from what follows, as two tokens never become one. */
const none = (next: Token | null): string => (next === null || next.type === "space" || (next.type === "delim" && ",;)]}".includes(next.value)) ? "none" : "none ");

function written(token: Token): string {
  switch (token.type) {
    case "space": return " ";
    case "comment": return "/**/";
    case "bad": return " ";
    case "url": return "none";
    case "string": return `"${token.value.replace(/["\\<>\n\p{Control}]/gu, escapedSign)}"`;
    case "ident": return nameOf(token.value).replace(/^-?\d/, (start) => start.replace(/\d/, escapedSign));
    case "number": return nameOf(token.value);
    case "function": return `${nameOf(token.value)}(`;
    case "at": return `@${nameOf(token.value)}`;
    case "hash": return `#${nameOf(token.value)}`;
    case "delim": return token.value === "\\" ? " " : token.value;
  }
}

const escapedSign = (sign: string): string => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `;

function nameOf(name: string): string {
  return name.toWellFormed().replace(/[^\w\u0080-\u{10ffff}-]/gu, escapedSign);
}
