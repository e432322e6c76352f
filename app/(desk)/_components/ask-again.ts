/** How often the desk is asked again for what goes on there. */

const [MOST_OFTEN_MS, LEAST_OFTEN_MS] = [1000, 16_000];

/** Each second while something changes, then ever more slowly, in steps that double: the time until the next look, after so many milliseconds without a change. */
export function pauseAfter(unchangedMs: number): number {
  let pause = MOST_OFTEN_MS;
  while (pause < LEAST_OFTEN_MS && unchangedMs >= pause * 8) pause *= 2;
  return pause;
}

type Asked<Data> = { state: { data: Data | undefined } };

/**
 * The `refetchInterval` of a query, for one screen: false when nothing goes on. React Query keeps the same object for an equal
 * answer, and asks for nothing while the window is hidden.
 */
export function askingAgain<Data>(goesOn: (data: Data) => boolean, clock: () => number = Date.now): (query: Asked<Data>) => number | false {
  let seen: Data | undefined;
  let since = 0;
  return ({ state: { data } }) => {
    if (data === undefined || !goesOn(data)) return false;
    if (data !== seen) [seen, since] = [data, clock()];
    return pauseAfter(clock() - since);
  };
}
