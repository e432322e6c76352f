/** What an item is called in one line. Pure. */

const LONGEST = 100;

/** The first line of its text, cut at a word; without a text the link or the file's name. */
export function titleOf({ text, link, file }: { text: string | null; link: string | null; file: { name: string } | null }): string {
  const line = text?.split("\n").find((each) => each.trim() !== "")?.trim();
  if (!line) return link ?? file?.name ?? "";
  if (line.length <= LONGEST) return line;
  return `${line.slice(0, LONGEST).replace(/\s+\S*$/, "")}…`;
}
