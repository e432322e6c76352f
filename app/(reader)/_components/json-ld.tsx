/** Structured data for programs. Every `<` is escaped, so that no text can end the element (HTML standard, script data). */
export function JsonLd({ thing }: { thing: object }) {
  return <script type="application/ld+json">{JSON.stringify(thing).replaceAll("<", "\\u003c")}</script>;
}
