/** Words of an article chosen at the desk, as a hand would. */
import { expect, type Page } from "playwright/test";

/** Drags over the words as a hand would: from the near edge of the first letter to the far edge of the last. */
export async function selectByMouse(page: Page, words: string): Promise<void> {
  await expect(page.locator("[data-at]").first()).toBeVisible();
  const ends = await page.evaluate((sought) => {
    for (const paragraph of document.querySelectorAll("p:has([data-at])")) {
      const pieces = [...paragraph.querySelectorAll("[data-at]")].map((piece) => piece.firstChild as Text);
      const at = pieces.map((piece) => piece.data).join("").indexOf(sought);
      if (at < 0) continue;
      paragraph.scrollIntoView({ block: "center" });
      const edge = (offset: number, side: "start" | "end") => {
        let left = offset;
        const piece = pieces.find((each) => left < each.length || ((left -= each.length), false)) as Text;
        const letters = [...new Intl.Segmenter().segment(piece.data)];
        const letter = letters.findLast(({ index }) => index <= left)!;
        const range = document.createRange();
        range.setStart(piece, letter.index);
        range.setEnd(piece, letter.index + letter.segment.length);
        const { left: near, right: far, top, bottom } = range.getBoundingClientRect();
        const towardsRight = (getComputedStyle(paragraph).direction === "ltr") === (side === "end");
        return { x: towardsRight ? far - 0.5 : near + 0.5, y: (top + bottom) / 2 };
      };
      return [edge(at, "start"), edge(at + sought.length - 1, "end")] as const;
    }
    return null;
  }, words);
  if (!ends) throw new Error(`The text does not hold “${words}”`);
  const [from, to] = ends;
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, to.y, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up();
}

/** The same, until the words are offered for something. */
export async function choose(page: Page, words: string): Promise<void> {
  await selectByMouse(page, words);
  await expect(page.getByRole("toolbar", { name: "The chosen words" })).toBeVisible();
}
