import fc from "fast-check";
import { join, resolve, sep } from "node:path";
import { describe, expect, test } from "vitest";
import { addressOf, fileOf } from "./file-of.ts";

describe("which file an address is", () => {
  test.each([
    ["/", "index.html"],
    ["/uk", "uk.html"],
    ["/verdicts/a-bridge-fell", "verdicts/a-bridge-fell.html"],
    ["/uk/verdicts/a-bridge-fell/2", "uk/verdicts/a-bridge-fell/2.html"],
    ["/topics/%D0%BC%D1%96%D1%81%D1%82", "topics/міст.html"],
    ["/topics/St.%20Petersburg", "topics/St. Petersburg.html"],
    ["/topics/data.json", "topics/data.json.html"],
    ["/topics/floods/feed.xml", "topics/floods/feed.xml"],
    ["/feed.json", "feed.json"],
    ["/sitemaps/3.xml", "sitemaps/3.xml"],
    ["/assets/3f2d.css", "assets/3f2d.css"],
    ["/images/verdicts/a-bridge-fell.uk.png", "images/verdicts/a-bridge-fell.uk.png"],
    ["/api/v1/verdicts/a-bridge-fell", "api/v1/verdicts/a-bridge-fell.json"],
    ["/api/v1/verdicts/a-bridge-fell/claimreview", "api/v1/verdicts/a-bridge-fell/claimreview.jsonld"],
    ["/api/v1/published/articles/x", "api/v1/published/articles/x.json"],
    ["/api/v1/claimreviews.json", "api/v1/claimreviews.json"],
  ])("%s is %s", (address, file) => { expect([fileOf(address), addressOf(file)]).toEqual([file, address]); });

  test.each([
    "/index", "/.env", "/verdicts/.x", "/verdicts/../secret", "/verdicts/%2e%2e/secret", "/..%2fsecret", "/a%2Fb", "/a%5Cb", "/a\\b", "/a%00b", "/a%0Ab",
    "//a", "/a//b", "/a/", "/%", "/%ff", `/${"x".repeat(241)}`, `/${"%D0%BC".repeat(121)}`, `/${"x/".repeat(600)}y`, "", "verdicts/x", "http://x/y",
    "/desk", "/%64esk/claims", "/api/auth/csrf", "/_next/static/x.css", "/search", "/health/ready",
  ])("%j is no file's", (address) => { expect(fileOf(address)).toBeNull(); });

  test.each(["/index.html", "/verdicts/x.html", "/verdicts/x.html.br", "/feed.xml.gz"])("%s asks for no file as it lies on the disk", (address) => {
    expect(fileOf(address)).toBe(`${address.slice(1)}.html`);
  });

  test.each(["ads.html.txt.bak", "verdicts/x", ".made-for", "verdicts/x.html.br"])("%j is no address's file", (file) => { expect(addressOf(file)).toBeNull(); });

  test("a page of the API is no second address of its file", () => {
    expect(fileOf("/api/v1/verdicts/x.json")).toBe("api/v1/verdicts/x.json.json");
  });

  test("no address leads out of the folder, to a hidden file or to two files", () => {
    const piece = fc.oneof(fc.constantFrom("..", ".", "%2e", "%2E%2e", "%2f", "%5c", "\\", "/", "//", "%00", "\0", ".br", ".html", "desk", "%", "%c0%af", "%252e", "~"), fc.string({ unit: "binary", maxLength: 6 }));
    fc.assert(fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const file = fileOf(`/${pieces.join("")}`);
      if (file === null) return;
      const folder = resolve("/site");
      expect(resolve(join(folder, file)).startsWith(folder + sep)).toBe(true);
      expect(join(folder, file)).toBe(`${folder}/${file}`);
      expect(file.split("/").some((part) => part.startsWith(".") || part === "" || part.includes("\0"))).toBe(false);
    }), { numRuns: 5000 });
  });
});
