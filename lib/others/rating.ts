/** What another publisher found, in their words; where they gave a number alone, that number and what it is out of. Pure. */
export function ratingOf({ rating, ratingValue, bestRating }: { rating: string | null; ratingValue: string | null; bestRating: string | null }): string {
  if (rating !== null) return rating;
  return bestRating === null ? ratingValue ?? "" : `${ratingValue}/${bestRating}`;
}
