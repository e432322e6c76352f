/** The rules of DOMAIN.md §4, one function each, in their order. Each answers its outcome and why, in a sentence. */
import { INDEPENDENT, UNKNOWN } from "../sources/words.ts";
import { loopReachedBy } from "./origins.ts";
import { policy } from "./policy.ts";
import { counted, listed, namesOf, partyName, says } from "./sentences.ts";
import type { AssessedRule, RuleName } from "./types.ts";
import type { Weighed, Weighing } from "./weigh.ts";

type Answer = Omit<AssessedRule, "rule">;

const held = (why: string): Answer => ({ outcome: "held", why, toHold: null });
const notHeld = (why: string, toHold: string): Answer => ({ outcome: "not_held", why, toHold });
const notApplicable = (why: string): Answer => ({ outcome: "not_applicable", why, toHold: null });

const SPEAKER_ONLY = "A speaker is enough for its own words.";
const noOrigin = ({ items }: Weighing): string =>
  items.length === 0 ? "Nothing that counts confirms it." : "The confirming sources lead to no origin.";

export const rules: Record<RuleName, (weighed: Weighed) => Answer> = {
  "independent-origins": ({ claim, confirming }) => {
    if (claim.kind === "attribution") return notApplicable(SPEAKER_ONLY);
    const names = confirming.origins.map((origin) => origin.source.name);
    if (names.length === 0) return notHeld(noOrigin(confirming), "Needs two independent origins that confirm.");
    const why = `The confirming sources rest on ${counted(names.length, "origin")}: ${listed(names)}.`;
    return names.length >= policy.origins ? held(why) : notHeld(why, "Needs a second, independent of the first.");
  },

  "named-origin": ({ confirming }) => {
    const named = confirming.origins.filter((origin) => origin.named).map((origin) => origin.source.name);
    if (named.length > 0) return held(`${says(named, "is", "are")} named.`);
    return notHeld(confirming.origins.length === 0 ? noOrigin(confirming) : "No confirming origin is named.", "Needs one named source that confirms.");
  },

  "across-parties": ({ claim, confirming, anyParty }) => {
    if (claim.kind === "attribution") return notApplicable(SPEAKER_ONLY);
    if (confirming.origins.length === 0) return notHeld(noOrigin(confirming), "Needs origins of two parties, or an independent one.");
    if (!anyParty) return notApplicable("No source here belongs to a party to the dispute.");
    const independent = confirming.origins.filter((origin) => origin.affiliation === INDEPENDENT).map((origin) => origin.source.name);
    if (independent.length > 0) return held(`${says(independent, "is", "are")} independent.`);
    const parties = [...new Set(confirming.origins.map((origin) => origin.affiliation))].filter((slug) => slug !== UNKNOWN).sort().map(partyName);
    if (parties.length >= policy.parties) return held(`The confirming origins belong to ${listed(parties)}.`);
    return notHeld(onOneSide(parties[0], confirming), "Needs an origin of another party, or an independent one.");
  },

  "no-open-dispute": ({ disputing }) => {
    const names = namesOf(disputing.items.map((item) => item.source));
    if (names.length === 0) return held("Nothing that counts disputes it.");
    return notHeld(`${says(names, "disputes", "dispute")} it.`, "Needs the dispute settled: nothing that counts may dispute it.");
  },

  "no-contradiction": ({ claim }) => claim.contradictedByLiveConfirmed
    ? notHeld("A claim that contradicts it is published as confirmed.", "Needs that verdict corrected or retracted.")
    : held("No claim that contradicts it is published as confirmed."),

  "no-circular-reporting": ({ confirming, graph }) => {
    const circular = confirming.items.flatMap((item) => loopReachedBy(item, graph) ?? []);
    if (circular.length === 0) return held(confirming.items.length === 0 ? "No confirming report leads back to itself." : "Each confirming report ends at an origin.");
    const names = namesOf(circular.flatMap((id) => graph.sources.get(id) ?? []));
    return notHeld(`${says(names, "relies on itself", "rely on one another")}.`, "Needs confirming reports that do not lead into a loop.");
  },

  "speaker-itself": ({ claim, confirming }) => {
    if (claim.kind !== "attribution") return notApplicable("The claim is not that somebody said something.");
    const speaker = claim.claimantSource;
    if (!speaker) return notHeld("The claimant is not linked to a source.", "Needs the claimant linked to its place in the registry.");
    const own = confirming.items.some((item) => item.source.id === speaker.id && item.reliesOn.length === 0 && item.authenticity === "authentic");
    return own ? held(`${speaker.name} says so itself.`) : notHeld(`No authentic statement by ${speaker.name} itself confirms it.`, `Needs an authentic statement by ${speaker.name}, at first hand.`);
  },

  "preserved": ({ confirming, disputing }) => {
    const counting = [...confirming.items, ...disputing.items];
    if (counting.length === 0) return notApplicable("Nothing counts.");
    const missing = namesOf(counting.filter((item) => item.snapshotTexts.length === 0).map((item) => item.source));
    if (missing.length === 0) return held(counting.length === 1 ? "1 item counts, and it has a snapshot." : `${counting.length} items count, and each has a snapshot.`);
    return notHeld(`There is no snapshot of what ${says(missing, "says", "say")}.`, "Needs a snapshot of each item that counts.");
  },

  "quote-found": ({ claim, quotes }) => {
    const quoting = claim.evidence.filter((item) => quotes.get(item.id) !== null);
    if (quoting.length === 0) return notApplicable("No item has a quotation.");
    const missing = quoting.filter((item) => quotes.get(item.id) === false);
    if (missing.length === 0) return held(`${counted(quoting.length, "quotation")}, found word for word.`);
    const names = listed(namesOf(missing.map((item) => item.source)));
    const why = missing.length === 1 ? `The quotation from ${names} does not stand in its snapshot.` : `${missing.length} quotations do not stand in their snapshots: from ${names}.`;
    return notHeld(why, "Needs the quotation as it stands in the snapshot, or the snapshot it stands in.");
  },
};

function onOneSide(party: string | undefined, { origins }: Weighing): string {
  if (party === undefined) return "It is not known which side the confirming origins are on.";
  if (origins.some((origin) => origin.affiliation === UNKNOWN)) return `Of the confirming origins only the side of ${party} is known.`;
  return origins.length === 1 ? `The confirming origin belongs to ${party}.` : `Every confirming origin belongs to ${party}.`;
}
