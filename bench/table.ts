import type { Row } from "./suite.ts";

/** A table for the terminal, which is also Markdown. */
export function table(rows: readonly Row[]): string {
  const ratios = [...new Set(rows.flatMap((row) => Object.keys(row.ratios)))];
  const lines = [
    ["", "", ...ratios.map((name) => `× ${name}`), ""],
    ...rows.map((row) => [`${row.group}: ${row.name}`, `${rounded(row.figure)} ${row.unit}`, ...ratios.map((name) => (row.ratios[name] === undefined ? "" : rounded(row.ratios[name]))), row.note ?? ""]),
  ];
  const widths = lines[0]?.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0))) ?? [];
  const drawn = lines.map((line) => `| ${line.map((cell, at) => (at === 0 || at === line.length - 1 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(" | ")} |`);
  const rule = `|${widths.map((width, at) => (at === 0 || at === widths.length - 1 ? "-".repeat(width + 2) : `${"-".repeat(width + 1)}:`)).join("|")}|`;
  return [drawn[0], rule, ...drawn.slice(1)].join("\n");
}

const rounded = (value: number): string => (value >= 100 ? Math.round(value).toLocaleString("en") : value.toPrecision(3));
