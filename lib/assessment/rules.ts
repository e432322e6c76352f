/** The rules of DOMAIN.md §4, one function each, in their order. Each answers its outcome and why (`said.ts`). */
import { INDEPENDENT, UNKNOWN } from "../sources/words.ts";
import { loopReachedBy } from "./origins.ts";
import { policy } from "./policy.ts";
import { because } from "./said.ts";
import { namesOf, within } from "./sentences.ts";
import type { AssessedItem, RuleName, RuleOutcome, Said } from "./types.ts";
import type { Weighed, Weighing } from "./weigh.ts";

export type Answer = { outcome: RuleOutcome; said: Said; toHold: string | null };

const held = (said: Said): Answer => ({ outcome: "held", said, toHold: null });
const notHeld = (said: Said, toHold: string): Answer => ({ outcome: "not_held", said, toHold });
const notApplicable = (said: Said): Answer => ({ outcome: "not_applicable", said, toHold: null });

const noOrigin = ({ items }: Weighing): Said => because(items.length === 0 ? "nothingConfirms" : "leadsNowhere");

export const rules: Record<RuleName, (weighed: Weighed) => Answer> = {
  "independent-origins": ({ claim, confirming }) => {
    if (claim.kind === "attribution") return notApplicable(because("speakerOnly"));
    const names = confirming.origins.map((origin) => origin.source.name);
    if (names.length === 0) return notHeld(noOrigin(confirming), "Needs two independent origins that confirm.");
    const said = because("restOn", { count: names.length, names });
    return names.length >= policy.origins ? held(said) : notHeld(said, "Needs a second, independent of the first.");
  },

  "named-origin": ({ confirming }) => {
    const named = confirming.origins.filter((origin) => origin.named).map((origin) => origin.source.name);
    if (named.length > 0) return held(because("named", { names: named }));
    return notHeld(confirming.origins.length === 0 ? noOrigin(confirming) : because("noneNamed"), "Needs one named source that confirms.");
  },

  "across-parties": ({ claim, confirming, anyParty }) => {
    if (claim.kind === "attribution") return notApplicable(because("speakerOnly"));
    if (confirming.origins.length === 0) return notHeld(noOrigin(confirming), "Needs origins of two parties, or an independent one.");
    if (!anyParty) return notApplicable(because("noParty"));
    const independent = confirming.origins.filter((origin) => origin.affiliation === INDEPENDENT).map((origin) => origin.source.name);
    if (independent.length > 0) return held(because("independent", { names: independent }));
    const parties = [...new Set(confirming.origins.map((origin) => origin.affiliation))].filter((slug) => slug !== UNKNOWN).sort();
    if (parties.length >= policy.parties) return held(because("parties", { parties }));
    return notHeld(onOneSide(parties[0], confirming), "Needs an origin of another party, or an independent one.");
  },

  "no-open-dispute": ({ disputing }) => {
    const names = namesOf(disputing.items.map((item) => item.source));
    if (names.length === 0) return held(because("nothingDisputes"));
    return notHeld(because("dispute", { names }), "Needs the dispute settled: nothing that counts may dispute it.");
  },

  "no-contradiction": ({ claim }) => claim.contradictedByLiveConfirmed
    ? notHeld(because("contradicted"), "Needs that verdict corrected or retracted.")
    : held(because("notContradicted")),

  "no-circular-reporting": ({ confirming, graph }) => {
    const circular = confirming.items.flatMap((item) => loopReachedBy(item, graph) ?? []);
    if (circular.length === 0) return held(because(confirming.items.length === 0 ? "noneCircular" : "endsAtOrigin"));
    return notHeld(because("circular", { names: namesOf(circular.flatMap((id) => graph.sources.get(id) ?? [])) }), "Needs confirming reports that do not lead into a loop.");
  },

  "speaker-itself": ({ claim, confirming }) => {
    if (claim.kind !== "attribution") return notApplicable(because("notAttribution"));
    const speaker = claim.claimantSource;
    if (!speaker) return notHeld(because("notLinked"), "Needs the claimant linked to its place in the registry.");
    const own = confirming.items.some((item) => item.source.id === speaker.id && item.reliesOn.length === 0 && item.authenticity === "authentic");
    const names = [speaker.name];
    return own ? held(because("speaks", { names })) : notHeld(because("doesNotSpeak", { names }), `Needs an authentic statement by ${within(speaker.name)}, at first hand.`);
  },

  "preserved": ({ confirming, disputing }) => {
    const counting = [...confirming.items, ...disputing.items];
    if (counting.length === 0) return notApplicable(because("nothingCounts"));
    const missing = namesOf(counting.filter((item) => item.snapshotTexts.length === 0).map((item) => item.source));
    if (missing.length === 0) return held(because("preserved", { count: counting.length }));
    return notHeld(because("notPreserved", { names: missing }), "Needs a snapshot of each item that counts.");
  },

  "quote-found": ({ claim, quotes }) => {
    const quoting = claim.evidence.filter((item) => quotes.get(item.id)?.found !== null);
    if (quoting.length === 0) return notApplicable(because("noQuotation"));
    const missing = quoting.filter((item) => quotes.get(item.id)?.found === false);
    if (missing.length === 0) return held(because("quotationsFound", { count: quoting.length }));
    return notHeld(whyNotFound(missing), "Needs the quotation as it stands in the snapshot, or the snapshot it stands in.");
  },
};

/** Where there is no snapshot it cannot be said that something does not stand in it. */
function whyNotFound(missing: readonly AssessedItem[]): Said {
  const told = { count: missing.length, names: namesOf(missing.map((item) => item.source)) };
  const unkept = missing.filter(({ snapshotTexts }) => snapshotTexts.length === 0).length;
  if (unkept === missing.length) return because("quotationsUnkept", told);
  if (unkept > 0) return because("quotationsNotFound", told);
  return missing.length === 1 ? because("quotationMissing", { names: told.names }) : because("quotationsMissing", told);
}

function onOneSide(party: string | undefined, { origins }: Weighing): Said {
  if (party === undefined) return because("sideUnknown");
  if (origins.some((origin) => origin.affiliation === UNKNOWN)) return because("sideOfSome", { parties: [party] });
  return because(origins.length === 1 ? "sideOfOne" : "sideOfAll", { parties: [party] });
}
