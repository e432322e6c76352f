/** How many pieces of evidence there are, how many count, and on how many origins they rest, in sentences. Pure. */
import type { PublicVerdict } from "../publishing/shapes.ts";
import type { Here } from "./here.ts";

export function tallyIn(here: Here, { evidence, assessment }: Pick<PublicVerdict, "evidence" | "assessment">): string {
  const t = here.words("evidence");
  const all = evidence.length;
  if (all === 0) return t("none");
  const count = evidence.filter((item) => item.counts).length;
  const origins = new Set(assessment?.origins.map((origin) => origin.source.name)).size;
  const pieces = t("pieces", { count: all, said: spelled(all, here) });
  if (count === 0) return `${pieces} ${t("noneCounts", { count: all })}`;
  const resting = { origins, originsSaid: spelled(origins, here).toLowerCase() };
  return `${pieces} ${t("counting", { count, said: spelled(count, here), all: count === all ? "yes" : "no", ...resting })}`;
}

/** English spells small numbers; in Ukrainian and Russian their form hangs on the noun, so figures stand there. */
const spelled = (count: number, here: Here): string => (here.language === "en" && numbers[count]) || here.number(count);

const numbers = ["None", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];
