import { describe, expect, it } from "vitest";
import { likelyMedium, nameInAddress, recognised } from "./intake.ts";

describe("the one field for a source", () => {
  it.each([
    ["https://wire.example.org/2025/06/13/bodies", "https://wire.example.org/2025/06/13/bodies"],
    ["www.interfax.ru", "https://www.interfax.ru/"],
    ["t.me/koordshtab/123", "https://t.me/koordshtab/123"],
    ["  http://сайт.укр/новини ", "http://xn--80aswg.xn--j1amh/%D0%BD%D0%BE%D0%B2%D0%B8%D0%BD%D0%B8"],
  ])("takes %s for an address", (typed, url) => expect(recognised(typed)).toEqual({ is: "address", url }));

  it.each(["Interfax", "Координаційн", "الجزيرة", "Dr. A. Smith", "U.N.", "Coordination Headquarters for the Treatment of Prisoners of War"])(
    "takes %s for a name", (typed) => expect(recognised(typed)).toEqual({ is: "name", name: typed }));

  it.each([
    ["«в Україну повернуто 1 200 тіл»", "в Україну повернуто 1 200 тіл"],
    ["“1,200 bodies”", "1,200 bodies"],
    ["The bodies of 1,200 Ukrainian servicemen were transferred to the Ukrainian side on Friday", "The bodies of 1,200 Ukrainian servicemen were transferred to the Ukrainian side on Friday"],
    ["One line\nand another", "One line\nand another"],
  ])("takes %s for a quotation, without its marks", (typed, quote) => expect(recognised(typed)).toEqual({ is: "quotation", quote }));

  it("takes blanks for nothing", () => expect(recognised("   ")).toEqual({ is: "nothing" }));

  it("asks the registry for the name in an address", () => {
    expect(nameInAddress("https://www.interfax.ru/russia/1")).toBe("interfax");
    expect(nameInAddress("https://news.bbc.co.uk/1")).toBe("bbc");
    expect(nameInAddress("https://kshpw.example.org/2025/06/13")).toBe("kshpw");
  });

  it("guesses the medium from the file first, then the address, then who speaks", () => {
    const nothing = { url: null, mediaType: null };
    expect(likelyMedium({ ...nothing, mediaType: "video/mp4", sourceKind: "person" })).toBe("video");
    expect(likelyMedium({ ...nothing, url: "https://x.example/a.pdf", sourceKind: "news_agency" })).toBe("document");
    expect(likelyMedium({ ...nothing, mediaType: "text/html", sourceKind: "official_body" })).toBe("statement");
    expect(likelyMedium({ ...nothing, sourceKind: "news_agency" })).toBe("text");
  });
});
