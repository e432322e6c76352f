/** What an archived page may be made of. Everything that is not named here is left out. Pure. */

const list = (names: string): Set<string> => new Set(names.trim().split(/\s+/));

const kept = list(`
  abbr acronym address article aside b bdi bdo big blockquote br button caption center cite code col colgroup data dd del details dfn dialog dir div dl dt em fieldset figcaption figure
  font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img input ins kbd label legend li main mark menu meter nav ol optgroup option output p pre progress q rp rt ruby s samp search section
  select small span strike strong sub summary sup table tbody td textarea tfoot th thead time tr tt u ul var wbr
`);
/** They go with all that is in them. */
const dropped = list("script noscript template noembed noframes head title style link meta base basefont bgsound param source track area datalist canvas svg");
/** They fetched something of their own: their address stands in their place. */
const elsewhere = list("iframe frame object embed applet portal fencedframe video audio");
/** Kept under a name that does nothing. */
const renamed: Record<string, string> = { a: "a", form: "div", xmp: "pre", listing: "pre", plaintext: "pre", body: "", html: "" };
/** Names with a meaning in SVG or MathML, though they look like custom elements. */
const reserved = list("annotation-xml color-profile font-face font-face-src font-face-uri font-face-format font-face-name missing-glyph");

export const isVoid: (name: string) => boolean = (name) => voids.has(name);
const voids = list("br col hr img input wbr");

/** `unwrapped` elements go, and what is in them stays. */
export type Fate = { kept: string } | "dropped" | "elsewhere" | "unwrapped";

/** What becomes of an element of HTML. Custom elements stay: without a script they are boxes with a name, and style sheets know them by it. */
export function fateOf(name: string): Fate {
  if (kept.has(name)) return { kept: name };
  if (dropped.has(name)) return "dropped";
  if (elsewhere.has(name)) return "elsewhere";
  const other = renamed[name];
  if (other) return { kept: other };
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(name) && !reserved.has(name) ? { kept: name } : "unwrapped";
}

/** Neither an address nor code in any of them; `style` is judged as CSS. */
const attributes = list(`
  abbr align alt bgcolor border cellpadding cellspacing char checked class clear color cols colspan compact datetime dir disabled face headers height hidden high hspace id label lang low
  max maxlength min multiple noshade nowrap open optimum placeholder readonly reversed role rows rowspan rules scope selected size span start summary title type valign value vspace width wrap
`);
export const isKeptAttribute = (name: string): boolean => attributes.has(name) || /^(aria|data)-[a-z0-9_-]+$/.test(name);

const inputs = list("text search email tel url number date time month week range color checkbox radio button submit reset");
export const isKeptInput = (type: string): boolean => type === "" || inputs.has(type);
