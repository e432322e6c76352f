import { Markdown } from "@/_components/markdown";
import { markWords, VerdictMark } from "@/_components/verdict-mark";
import type { ClaimShape, EvidenceShape } from "../../../../../../lib/claims/shapes.ts";
import { languageName } from "../../../../../../lib/articles/language.ts";
import { sayDate } from "../../../../../../lib/when.ts";
import { claimKindWords } from "../../../../_words/claims.ts";
import { claimKindHelp, relationWords, releasableWords } from "../_model/labels.ts";
import { FindingLine, JudgementsLine, SpeakerLine } from "./item-view";
import type { Entry } from "./ledger-lines";
import { ItemMaterial } from "./item-material";

/** Everything that an approval approves, in the order of the work. What the right column shows is not said twice. */
export function wholeEntries(claim: ClaimShape, passage: Entry | null): Entry[] {
  const { kind, claimant, claimedAt, topics, language, appearances, relations, translations } = claim;
  const own = (field: string) => ({ field, evidenceId: null });
  const urls = appearances.flatMap(({ url }) => url ?? []);
  return [
    { key: "statement", title: "Statement", on: own("statement"), body: <p className="diff" lang={language} dir="auto">{claim.statement}</p> },
    ...(passage ? [passage] : []),
    { key: "kind", title: "Kind", on: own("kind"), body: <p>{claimKindWords[kind]} <span className="second">{claimKindHelp[kind]}</span></p> },
    { key: "claimant", title: "Claimant", on: own("claimant"), body: <p dir="auto">{claimant ? <b>{claimant.name}</b> : "Unknown"}{claimedAt && <span className="second">, {sayDate(claimedAt)}</span>}</p> },
    ...(topics.length > 0 ? [{ key: "topics", title: "Topics", on: own("topics"), body: <p dir="auto">{topics.join(", ")}</p> }] : []),
    ...(urls.length > 0 ? [{ key: "urls", title: "Also appears", on: own("urls"), body: <ul>{urls.map((url) => <li key={url}><a className="long-address" href={url} rel="noreferrer">{url}</a></li>)}</ul> }] : []),
    ...claim.evidence.map(itemEntry),
    ...relations.map((relation): Entry => ({
      key: relation.id, title: "Related claim", aside: relationWords[relation.kind], on: own(`relation ${relation.id}`),
      body: <p>{relation.verdict && <VerdictMark mark={relation.verdict} size={16} />} {relation.verdict && <span className="second">{markWords[relation.verdict]} </span>}<a href={`/desk/claims/${relation.claimId}`} dir="auto">{relation.statement}</a></p>,
    })),
    ...translations.map((version): Entry => ({
      key: version.language, title: "Language version", aside: languageName(version.language), on: own(`translation ${version.language}`),
      body: <div className="prose" lang={version.language} dir="auto"><p><b>{version.statement}</b></p><Markdown source={version.rationale} />{version.stillUnknown && <p>{version.stillUnknown}</p>}</div>,
    })),
  ];
}

function itemEntry(item: EvidenceShape): Entry {
  const { source, attribution, reliesOnSources, finding, note, released } = item;
  const body = (
    <>
      <p className="was-is"><b dir="auto">{source.name}</b></p>
      <JudgementsLine item={item} />
      <ItemMaterial item={item} />
      <SpeakerLine attribution={attribution} reliesOn={reliesOnSources} />
      <FindingLine finding={finding} />
      {source.confidential && <p className="second">Confidential. {released.length > 0 ? `Released to readers: ${released.map((part) => releasableWords[part].toLowerCase()).join(", ")}.` : "Nothing of it is released to readers."}</p>}
      {note && <p className="second" dir="auto">Note: {note}</p>}
    </>
  );
  return { key: item.id, title: "Evidence", aside: finding ? markWords[finding].toLowerCase() : "no finding", on: { field: "evidence", evidenceId: item.id }, body };
}
