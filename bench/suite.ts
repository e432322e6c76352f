/** What a suite gives: rows of one figure each, in groups that are compared with each other. */
export type Row = {
  group: string;
  name: string;
  figure: number;
  unit: string;
  /** What this row is compared with in the table: the name of another row of its group → how many times as much. */
  ratios: Record<string, number>;
  /** What was measured, for whoever reads the JSON. */
  runs?: readonly number[];
  note?: string;
};
export type Suite = (options: { seconds: number; say: (words: string) => void }) => Promise<Row[]>;

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Each row against each of `against` in its group, where that was measured. */
export function withRatios(rows: readonly Row[], against: readonly string[]): Row[] {
  return rows.map((row) => ({
    ...row,
    ratios: Object.fromEntries(against.flatMap((name) => {
      const other = rows.find((one) => one.group === row.group && one.name === name);
      return other ? [[name, row.figure / other.figure]] : [];
    })),
  }));
}
