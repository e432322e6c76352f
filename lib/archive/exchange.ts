/** One request of a page and its answer, as recorded on the wire side of the browser. */
export type Exchange = {
  url: string; method: string; at: Date;
  requestHeaders: [name: string, value: string][];
  status: number; statusText: string; responseHeaders: [name: string, value: string][];
  /** The body as the browser decoded it, in a file of the capture's folder; null where there was none. */
  bodyFile: string | null; bytes: number; truncated: boolean;
  /** The network address that was connected to; null when unknown. */
  address: string | null;
  resourceType: string;
};
