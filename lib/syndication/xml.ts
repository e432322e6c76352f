/** XML written by hand, so that nothing anybody typed can break it. Pure. */

export type Xml = { readonly xml: string };
type Attributes = Record<string, string | number | null | undefined>;
type Child = Xml | string | null | undefined | false;

/** One element; null and undefined attributes and children are left out. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly Child[]): Xml {
  const held = Object.entries(attributes).map(([key, value]) => (value === null || value === undefined ? "" : ` ${key}="${inAttribute(String(value))}"`)).join("");
  const inside = children.map((child) => (typeof child === "string" ? inText(child) : child ? child.xml : "")).join("");
  return { xml: inside === "" ? `<${name}${held}/>` : `<${name}${held}>${inside}</${name}>` };
}

export const xmlDocument = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;

/** Plain text as HTML, for elements whose text feed readers take for HTML. */
export const asHtml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** What is no character of XML 1.0 (2.2 Characters) is left out; half a surrogate pair becomes U+FFFD. */
const characters = (text: string): string => text.toWellFormed().replace(/\r\n?/g, "\n").replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");

const inText = (text: string): string => asHtml(characters(text));

/** Line ends and tabs too, which a parser would turn into spaces. */
const inAttribute = (text: string): string => inText(text).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
