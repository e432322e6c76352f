/** Which form of a stored file a client gets: RFC 9110, 12.5.3. Pure. */

export type Coding = "br" | "gzip" | "identity";

/** The smallest first: of what a client likes equally, it gets the first. */
const ours: readonly Coding[] = ["br", "gzip", "identity"];

/** In the order of what is best for this client. What it refuses is left out; if that is everything, it gets the plain bytes. */
export function codingsFor(header: string | undefined): readonly Coding[] {
  if (header === undefined || header === "") return ["identity"];
  const asked = weightsOf(header);
  const weight = (coding: Coding): number => asked.get(coding) ?? asked.get("*") ?? (coding === "identity" ? 0.0001 : 0);
  const liked = ours.filter((coding) => weight(coding) > 0).toSorted((a, b) => weight(b) - weight(a));
  return liked.length === 0 ? ["identity"] : liked;
}

function weightsOf(header: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";").map((piece) => piece.trim());
    if (name !== "") weights.set(name === "x-gzip" ? "gzip" : name, quality(parameters));
  }
  return weights;
}

/** Without a weight it is 1; one that is none counts as a refusal. */
function quality(parameters: readonly string[]): number {
  const given = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
  if (given === undefined) return 1;
  return /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(given) ? Number(given) : 0;
}
