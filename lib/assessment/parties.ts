/** What a party to a dispute is called: countries and unions by the names that every Intl knows, others by their slug. Pure. */
import { partyName } from "./sentences.ts";

/** `russia` in Ukrainian is "Росія". English says the slug itself: "Russia". */
export function partyIn(language: string, slug: string): string {
  const region = language === "en" ? undefined : regions().get(slug);
  return region ? (new Intl.DisplayNames(language, { type: "region" }).of(region) ?? partyName(slug)) : partyName(slug);
}

let known: Map<string, string> | undefined;

/** English name as a slug → its code. Intl lists no codes, so all pairs of letters are asked once. */
function regions(): Map<string, string> {
  if (known) return known;
  const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  known = new Map(letters.flatMap((a) => letters.map((b) => a + b)).flatMap((code) => {
    const name = names.of(code);
    return name ? [[name.toLowerCase().replaceAll(/[^\p{L}]+/gu, "-"), code] as const] : [];
  }));
  return known;
}
