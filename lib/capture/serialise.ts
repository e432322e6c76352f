/** The rendered DOM as HTML, as it stands; runs in the page, and uses nothing from outside of itself. Pure. */

/** With the styles that scripts made, open shadow roots, and of each picture the source that is shown. */
export function serialise(mostCharacters: number): string {
  // In a document that nobody looks at nothing is fetched and nothing runs a second time.
  const inert = document.implementation.createHTMLDocument("");
  const clone = inert.importNode(document.documentElement, true);
  const walk = (from: Element, to: Element): void => {
    const waiting: [Element, Element][] = [[from, to]];
    for (let pair = waiting.pop(); pair; pair = waiting.pop()) {
      const [original, copy] = pair;
      state(original, copy);
      if (original.shadowRoot) shadow(original, original.shadowRoot, copy);
      for (let at = 0; at < original.children.length; at++) {
        const [child, itsCopy] = [original.children[at], copy.children[at + (original.shadowRoot ? 1 : 0)]];
        if (child && itsCopy) waiting.push([child, itsCopy]);
      }
    }
  };
  const rulesOf = (sheet: CSSStyleSheet | null): string | null => {
    try { return sheet ? Array.from(sheet.cssRules, (rule) => rule.cssText).join("\n") : null; } catch { return null; }
  };
  /** A shadow root as a declarative one, before the children, of which the caller knows. */
  const shadow = (host: Element, root: ShadowRoot, copy: Element): void => {
    const template = inert.createElement("template");
    template.setAttribute("shadowrootmode", "open");
    for (const sheet of root.adoptedStyleSheets) template.content.append(styleOf(rulesOf(sheet) ?? ""));
    const inner = inert.createElement("div");
    for (const node of root.childNodes) inner.append(inert.importNode(node, true));
    Array.from(root.children).forEach((child, at) => { const itsCopy = inner.children[at]; if (itsCopy) walk(child, itsCopy); });
    template.content.append(...inner.childNodes);
    copy.prepend(template);
  };
  const styleOf = (css: string): HTMLStyleElement => {
    const style = inert.createElement("style");
    style.textContent = css;
    return style;
  };
  const state = (original: Element, copy: Element): void => {
    if (original instanceof HTMLStyleElement) copy.textContent = rulesOf(original.sheet) || original.textContent;
    if (original instanceof HTMLImageElement && original.currentSrc) {
      copy.setAttribute("src", original.currentSrc);
      for (const name of ["srcset", "sizes", "loading"]) copy.removeAttribute(name);
    }
    if (original instanceof HTMLSourceElement && original.parentElement?.localName === "picture") copy.removeAttribute("srcset");
    if (original instanceof HTMLCanvasElement) {
      try { copy.setAttribute("data-picture", original.toDataURL()); } catch { /* its pixels belong to another site */ }
    }
  };
  walk(document.documentElement, clone);
  for (const canvas of clone.querySelectorAll("canvas[data-picture]")) {
    const image = inert.createElement("img");
    image.src = canvas.getAttribute("data-picture") ?? "";
    for (const name of ["width", "height", "class", "style", "id"]) if (canvas.hasAttribute(name)) image.setAttribute(name, canvas.getAttribute(name) ?? "");
    canvas.replaceWith(image);
  }
  for (const sheet of document.adoptedStyleSheets) clone.querySelector("head")?.append(styleOf(rulesOf(sheet) ?? ""));
  const html = clone.outerHTML;
  if (html.length > mostCharacters) throw new Error("The page is too big.");
  const doctype = document.doctype ? `<!doctype ${document.doctype.name}>` : "";
  return `${doctype}${html}`;
}
