import { publicUrl } from "@/_server";
import type { Here } from "../../../lib/site/here.ts";

/** Where this stands, for whoever holds it printed. */
export function PaperAddress({ here, path }: { here: Here; path: string }) {
  return <p className="for-paper op">{publicUrl()}{here.link(path)}</p>;
}
