import { byInitial } from "../../../lib/site/by-initial.ts";
import type { Here } from "../../../lib/site/here.ts";
import { topicPath } from "../../../lib/site/topic-path.ts";

type Name = { name: string; href: string; facts: string };

type Facts = {
  /** Facts that may be long have a column of their own. */
  facts?: "short" | "long";
};

/** Names that lead on, each with a few facts. */
export function Names({ names, facts: length = "short" }: { names: readonly Name[] } & Facts) {
  return (
    <ul className={length === "long" ? "names far" : "names"}>
      {names.map(({ name, href, facts }) => <li key={href}><a dir="auto" href={href}>{name}</a><span className="op quiet">{facts}</span></li>)}
    </ul>
  );
}

/** All of them in the order of the page's language; where there are many, their first letters hang beside them. */
export function NamesInOrder({ here, names, facts = "short" }: { here: Here; names: readonly Name[] } & Facts) {
  return byInitial(names, here.language).map(({ initial, names: group }) => (
    <section className={initial ? "sect letter" : "sect"} key={initial} aria-label={initial || undefined}>
      {initial && <div className="hung"><h2>{initial}</h2></div>}
      <div className="body"><Names names={group} facts={facts} /></div>
    </section>
  ));
}

export const topicNames = ({ link, words }: Here, topics: readonly { topic: string; count: number }[]): Name[] =>
  topics.map(({ topic, count }) => ({ name: topic, href: link(topicPath(topic)), facts: words("topics")("count", { count }) }));
