import Link from "next/link";
import type { EventShape } from "../../../lib/claims/shapes.ts";
import { sayAge, sayDate } from "../../../lib/when.ts";
import { placeOf } from "./filters";
import { sentenceOf } from "./sentence";

/** One event: a sentence, the words that went with it, and how long ago. */
export function EventRow({ event, now }: { event: EventShape; now: Date }) {
  const { does, named, after } = sentenceOf(event);
  return (
    <li className="event">
      <div>
        <p><b dir="auto">{event.by.name}</b> {does}{named && <> <ThingName thing={event.thing} /></>}{after && ` ${after}`}</p>
        {event.note && <p className="event-note" dir="auto">{event.note}</p>}
      </div>
      <time className="age" dateTime={event.at} title={`${sayDate(event.at.slice(0, 10))}, ${event.at.slice(11, 19)} UTC`}>{sayAge(new Date(event.at), now)}</time>
    </li>
  );
}

function ThingName({ thing }: { thing: EventShape["thing"] }) {
  const href = placeOf(thing);
  const name = thing.name ?? "something that is no longer here";
  const said = <span className={thing.language ? "said" : undefined} lang={thing.language ?? undefined} dir="auto">{name}</span>;
  return href && thing.name ? <Link href={href} prefetch={false}>{said}</Link> : said;
}
