import { visitor } from "@/_server";
import type { Here } from "../../../lib/site/here.ts";
import { topicsIndex } from "../../../lib/site/lists.ts";
import { Names, topicNames } from "./names";
import { Section } from "./section";

/** A front page stays light; whoever wants them all goes to their own page. */
const MOST = 8;

/** The topics with most verdicts; nothing while there are none. */
export async function HomeTopics({ here }: { here: Here }) {
  const topics = (await topicsIndex(await visitor())).toSorted((a, b) => b.count - a.count);
  if (topics.length === 0) return null;
  const t = here.words("topics");
  return (
    <Section id="topics" title={t("title")}>
      <Names names={topicNames(here, topics.slice(0, MOST))} />
      {topics.length > MOST && <p className="ways op"><a href={here.link("/topics")}>{t("all")}</a></p>}
    </Section>
  );
}
