import { describe, expect, it } from "vitest";
import { strip, styleSheetsIn } from "./strip.ts";

const assets = { assetAt: (path: string) => `/assets/${path.split("/").at(-1)}` };
const page = (head: string, body: string) => `<!DOCTYPE html><html lang="uk"><head>${head}</head><body>${body}</body></html>`;

describe("the page that readers get", () => {
  it("has no script of Next's, nor a preload of one, nor a mark for one", () => {
    const made = strip(page(
      '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/><script src="/_next/static/chunks/b.js" async=""></script><meta name="next-size-adjust" content=""/><script src="/x.js" noModule=""></script>',
      '<div hidden=""><!--$--><!--/$--></div><main id="main">Слова<!-- -->і слова</main><script id="_R_">requestAnimationFrame(function(){})</script><script>self.__next_f.push([1,"</scr"])</script>',
    ), assets);
    expect(made).toBe('<!DOCTYPE html><html lang="uk"><head></head><body><main id="main">Словаі слова</main></body></html>');
  });

  it("keeps what programs read: ClaimReview as JSON-LD, as it was", () => {
    const data = '<script type="application/ld+json">{"a":"\\u003c/script> & co"}</script>';
    expect(strip(page("", data), assets)).toContain(data);
  });

  it("takes its styles from the readers' folder", () => {
    const html = page('<link rel="stylesheet" href="/_next/static/chunks/c.css" data-precedence="next"/>', "");
    expect(styleSheetsIn(html)).toEqual(["/_next/static/chunks/c.css"]);
    expect(strip(html, assets)).toContain('<link rel="stylesheet" href="/assets/c.css">');
  });

  it("keeps links, feeds and other languages in the head", () => {
    const head = '<link rel="canonical" href="https://desk.example/"><link rel="alternate" hreflang="uk" href="https://desk.example/uk"><link rel="alternate" type="application/rss+xml" href="/feed.xml">';
    expect(strip(page(head, ""), assets)).toContain(head);
  });

  for (const [what, body] of Object.entries({
    "a handler": '<p onclick="x()">a</p>',
    "an address that is a script": '<a href=" java&#9;script:alert(1)">a</a>',
    "an address that is data": '<a href="data:text/html,x">a</a>',
    "a style attribute": '<p style="color:red">a</p>',
    "a frame": '<iframe src="/x"></iframe>',
    "a template that a script would fill": '<template id="P:0"></template>',
    "a picture from the desk's own files": '<img src="/_next/static/media/x.png">',
  })) {
    it(`is refused when it holds ${what}`, () => {
      expect(() => strip(page("", body), assets)).toThrow(/readers' page/);
    });
  }
});
