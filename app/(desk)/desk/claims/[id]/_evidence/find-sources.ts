/** The registry, asked by the API's typed client. */
import { answer, api } from "../../../../../../lib/api/client.ts";
import type { SourceRow } from "../../../../../../lib/sources/shapes.ts";
import type { Option } from "../../../../_components/combobox-box";
import { sourceLine } from "../_model/labels";
import { MOST_OFFERED } from "./suggestions";

export async function findSources(words: string): Promise<SourceRow[]> {
  return (await answer(api.sources.$get({ query: { ...(words ? { q: words } : {}), limit: String(MOST_OFFERED) } }))).items;
}

export async function sourcesLike(name: string): Promise<SourceRow[]> {
  return (await answer(api.sources.like.$get({ query: { name } }))).items;
}

export const sourceOption = (source: SourceRow): Option => ({ id: source.id, label: source.name, detail: sourceLine(source) });
