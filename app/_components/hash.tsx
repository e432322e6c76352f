/** The beginning of a SHA-256; the whole stands in the title and, on paper, in its place. */
export function Hash({ sha256 }: { sha256: string }) {
  return <span className="hash" title={sha256} data-full={sha256}>{sha256.slice(0, 12)}…</span>;
}
