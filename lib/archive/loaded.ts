/** What a page had loaded, found again by its address. I/O. */
import { readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Exchange } from "./exchange.ts";
import type { Find } from "./inert-pictures.ts";

const MOST_REDIRECTS = 20;

/** Looks among whole, successful answers to GET, redirects followed. */
export function loadedBy(exchanges: readonly Exchange[], folder: string): Find {
  const answers = new Map<string, Exchange>();
  for (const exchange of exchanges) {
    const { method, status, truncated } = exchange;
    if (method === "GET" && status >= 200 && status < 400 && !truncated) answers.set(withoutFragment(exchange.url), exchange);
  }
  return async (url, mostBytes) => {
    let answer = answers.get(withoutFragment(url));
    for (let hops = 0; answer && answer.status >= 300 && hops < MOST_REDIRECTS; hops++) answer = answers.get(targetOf(answer));
    if (!answer || answer.status >= 300 || answer.bodyFile === null) return null;
    const path = join(folder, basename(answer.bodyFile));
    return (await stat(path)).size <= mostBytes ? readFile(path) : null;
  };
}

const withoutFragment = (url: string): string => url.replace(/#.*$/s, "");

function targetOf({ url, responseHeaders }: Exchange): string {
  const location = responseHeaders.find(([name]) => name.toLowerCase() === "location")?.[1] ?? "";
  return withoutFragment(URL.parse(location, url)?.href ?? "");
}
