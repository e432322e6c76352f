/**
 * How well recycled pictures and footage are recognised, and what that costs: `node bench/likeness.ts`. Parts and thresholds
 * were chosen on the first half of the pictures; recall and precision are of the second, which was not looked at for that.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MAY_BE, SAME } from "../lib/likeness/thresholds.ts";
import { clips } from "./parts/likeness-clips.ts";
import { type Pair, pairs } from "./parts/likeness-pairs.ts";
import { speed } from "./parts/likeness-speed.ts";
import type { Row, Suite } from "./suite.ts";
import { table } from "./table.ts";

export const suite: Suite = async ({ say }) => {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const all = await pairs(say);
    const [tuned, held] = [all.filter(({ half }) => half === 0), all.filter(({ half }) => half === 1)];
    const sweep = [50, SAME, 66, MAY_BE, 80].flatMap((distance) => summary(`tuning half, at ${distance} bits`, tuned, distance));
    const held1 = [SAME, MAY_BE].flatMap((distance) => summary(`other half, at ${distance} bits`, held, distance));
    const copies = Map.groupBy(held.filter(({ same }) => same), ({ what }) => what);
    const perChange = [...copies].map(([change, found]): Row => ({ group: `recall at ${SAME}`, name: change, ...share(found.filter(({ nearest }) => nearest <= SAME).length, found.length) }));
    return [...sweep, ...held1, nearestOther(held), ...perChange, ...clipRows(await clips(folder, say)), ...speed(say)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

function summary(group: string, of: readonly Pair[], distance: number): Row[] {
  const taken = of.filter(({ nearest }) => nearest <= distance);
  const right = taken.filter(({ same }) => same).length;
  return [
    { group, name: "recall", ...share(right, of.filter(({ same }) => same).length) },
    { group, name: "precision", ...share(right, taken.length) },
    { group, name: "different pictures taken for the same", ...share(taken.length - right, of.filter(({ same }) => !same).length) },
  ];
}

function nearestOther(of: readonly Pair[]): Row {
  const [closest] = of.filter(({ same }) => !same).toSorted((a, b) => a.nearest - b.nearest);
  return { group: "other half", name: "closest different pictures", figure: closest?.nearest ?? 256, unit: "bits", ratios: {}, note: closest?.what ?? "" };
}

function clipRows(results: Awaited<ReturnType<typeof clips>>): Row[] {
  const sum = (of: (result: (typeof results)[number]) => number): number => results.reduce((total, result) => total + of(result), 0);
  const [found, wrong] = [sum((result) => result.recognised), sum((result) => result.othersTaken)];
  return [
    ...results.filter((result) => result.clips > 0).map((result): Row => ({ group: "clips", name: result.change, ...share(result.recognised, result.clips) })),
    { group: "clips", name: "recall", ...share(found, sum((result) => result.clips)) },
    { group: "clips", name: "precision", ...share(found, found + wrong) },
    { group: "clips", name: "others taken for it, all behind one title card", ...share(wrong, sum((result) => result.othersShown)) },
  ];
}

const share = (part: number, of: number): Pick<Row, "figure" | "unit" | "ratios" | "note"> => ({ figure: of === 0 ? 0 : (100 * part) / of, unit: "%", ratios: {}, note: `${part} of ${of}` });

if (import.meta.main) {
  const rows = await suite({ seconds: 0, say: (words) => process.stderr.write(`… ${words}\n`) });
  process.stdout.write(`${table(rows)}\n`);
  mkdirSync(join(import.meta.dirname, "results"), { recursive: true });
  writeFileSync(join(import.meta.dirname, "results", "likeness.json"), `${JSON.stringify({ suite: "likeness", at: new Date().toISOString(), node: process.version, rows }, null, 2)}\n`);
}
