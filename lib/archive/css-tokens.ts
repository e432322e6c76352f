/** CSS as tokens, by CSS Syntax Level 3 §4: escapes are read, so that `\75rl(` is the function url that it is. Pure. */

export type Token =
  | { type: "string" | "url" | "function" | "ident" | "number" | "at" | "hash" | "delim"; value: string }
  | { type: "space" | "comment" | "bad" };

const SPACE = /[ \t\n]/;
const NAME = /[\w\u0080-\uffff-]/;
const HEX = /[0-9a-f]/i;

/** A number has its unit with it; what it means is nobody's concern here. */
export function* cssTokens(given: string): Generator<Token> {
  const css = given.replace(/\r\n?|\f/g, "\n").replaceAll("\0", "\ufffd");
  let at = 0;
  const isEscape = (from: number): boolean => css[from] === "\\" && from + 1 < css.length && css[from + 1] !== "\n";
  const startsName = (from: number): boolean => NAME.test(css[from] ?? "") || isEscape(from);

  function escaped(): string {
    at++;
    const digits = HEX.test(css[at] ?? "") ? (/^[0-9a-f]{1,6}/i.exec(css.slice(at, at + 6))?.[0] ?? "") : "";
    if (digits === "") {
      const letter = String.fromCodePoint(css.codePointAt(at) ?? 0xfffd);
      at += letter.length;
      return letter;
    }
    at += digits.length;
    if (SPACE.test(css[at] ?? "")) at++;
    const code = Number.parseInt(digits, 16);
    return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? "\ufffd" : String.fromCodePoint(code);
  }
  function name(): string {
    const parts: string[] = [];
    while (startsName(at)) parts.push(css[at] === "\\" ? escaped() : css[at++] ?? "");
    return parts.join("");
  }
  function skipSpace(): void {
    while (SPACE.test(css[at] ?? "")) at++;
  }
  function string(): Token {
    const quote = css[at++];
    const parts: string[] = [];
    for (; at < css.length && css[at] !== quote;) {
      if (css[at] === "\n") return { type: "bad" };
      if (isEscape(at)) parts.push(escaped());
      else if (css[at] === "\\") at += 2;
      else parts.push(css[at++] ?? "");
    }
    at++;
    return { type: "string", value: parts.join("") };
  }
  /** After `url(`: a quoted address is a function's argument like any other. */
  function url(): Token {
    skipSpace();
    if (css[at] === '"' || css[at] === "'") return { type: "function", value: "url" };
    const parts: string[] = [];
    let good = true;
    for (; at < css.length && css[at] !== ")";) {
      if (/["'(]/.test(css[at] ?? "")) good = false;
      parts.push(isEscape(at) ? escaped() : css[at++] ?? "");
    }
    at++;
    return good ? { type: "url", value: parts.join("").trim() } : { type: "bad" };
  }

  while (at < css.length) {
    const here = css[at] ?? "";
    if (SPACE.test(here)) {
      skipSpace();
      yield { type: "space" };
    } else if (here === "/" && css[at + 1] === "*") {
      const end = css.indexOf("*/", at + 2);
      at = end < 0 ? css.length : end + 2;
      yield { type: "comment" };
    } else if (here === '"' || here === "'") yield string();
    else if (startsName(at)) {
      const type = /^-?\d/.test(css.slice(at, at + 2)) ? "number" : "ident";
      const value = name();
      if (css[at] !== "(") yield { type, value };
      else {
        at++;
        yield value.toLowerCase() === "url" ? url() : { type: "function", value };
      }
    } else {
      at++;
      if ((here === "@" || here === "#") && startsName(at)) yield { type: here === "@" ? "at" : "hash", value: name() };
      else yield { type: "delim", value: here };
    }
  }
}
