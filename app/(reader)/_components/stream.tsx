import type { StreamItem } from "../../../lib/publishing/stream.ts";
import type { Here } from "../../../lib/site/here.ts";
import { Originals } from "./originals";
import { When } from "./section";
import { StreamEntry } from "./stream-entry";

/** What happened in public, by day. */
export function Stream({ here, items }: { here: Here; items: readonly StreamItem[] }) {
  const days = Map.groupBy(items, (item) => item.happened.at.slice(0, 10));
  return (
    <>
      <Originals here={here} rows={items} />
      <ol className="stream">
        {[...days].map(([day, entries]) => (
          <li className="day" key={day}>
            <h3><When at={day}>{here.day(day)}</When></h3>
            <ol className="entries">
              {entries.map((item) => <StreamEntry key={`${item.slug} ${item.happened.at}`} here={here} item={item} />)}
            </ol>
          </li>
        ))}
      </ol>
    </>
  );
}
