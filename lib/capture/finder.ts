/** Finds again what the browser got for an address: a copy of the page fetches nothing a second time. I/O. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Exchange } from "../archive/exchange.ts";
import { headerOf, leadsOn } from "./answers.ts";

const MOST_HOPS = 10;

/** By absolute address without fragment, redirects followed; null for what was not got whole, or is bigger than `mostBytes`. */
export function finder(exchanges: readonly Exchange[], folder: string) {
  return async (address: string, mostBytes: number): Promise<Uint8Array | null> => {
    let url = address;
    for (let hop = 0; hop < MOST_HOPS; hop++) {
      const found = exchanges.findLast((exchange) => exchange.url === url && exchange.status < 400);
      if (found && leadsOn(found.status, found.responseHeaders)) url = URL.parse(headerOf(found.responseHeaders, "location") ?? "", url)?.href ?? "";
      else return found?.bodyFile && !found.truncated && found.bytes <= mostBytes ? readFile(join(folder, found.bodyFile)) : null;
    }
    return null;
  };
}
