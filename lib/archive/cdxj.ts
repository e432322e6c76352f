/** The index of a WARC by address and time: CDXJ, a line for each answer (specs.webrecorder.net/cdxj). Pure. */
import { appendRequestQuery, getSurt } from "warcio/utils";

export type Indexed = {
  url: string; method: string; at: Date; status: number; mediaType: string | null;
  /** `sha256:` and the hash of the decoded body. */
  digest: string;
  /** Where the record lies in the WARC, in compressed bytes. */
  offset: number; length: number;
};

/** Sorted by SURT (Sort-friendly URI Reordering Transform: `org,example)/path`) and time, as bytes. */
export function cdxj(records: readonly Indexed[], filename: string): string {
  const lines = records.map(({ url, method, at, status, mediaType, digest, offset, length }) => {
    // As replay tools look for what was not a GET.
    const key = getSurt(method === "GET" ? url : appendRequestQuery(url, "", method));
    const told = {
      url, ...(mediaType !== null && { mime: mediaType }), status: String(status), digest, length: String(length), offset: String(offset), filename,
      ...(method !== "GET" && { method }),
    };
    return `${key.replaceAll(" ", "%20")} ${at.toISOString().replace(/[-:T]/g, "").slice(0, 14)} ${JSON.stringify(told)}\n`;
  });
  return lines.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))).join("");
}
